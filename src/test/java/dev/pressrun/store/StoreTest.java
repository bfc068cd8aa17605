package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.delivery.Delivery;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.UncertainDelivery;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.SampleEdition;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriptionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final Edition EDITION = SampleEdition.of("weekly", "2026-11-23T09:00", "urn:post:1");

    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @TempDir
    private Path folder;

    private Store store() {
        return temporary.store();
    }

    private void owe(String... names) {
        List<EmailAddress> addresses = Stream.of(names)
                .map(name -> new EmailAddress(name + "@example.org"))
                .toList();
        store().subscribers().add(addresses, "weekly", SubscriptionState.CONFIRMED, NOW);
        store().editions().add(EDITION);
    }

    @Test
    void theFoldersAboveTheStoreAreMade() {
        Path file = folder.resolve("var/lib/pressrun.db");

        Store.open(new StoreSettings("jdbc:sqlite:" + file)).close();

        assertThat(file).isRegularFile();
    }

    @Test
    void onlyTheOwnerCanReadTheFilesOfTheStore() throws IOException {
        owe("ada");
        store().lock().orElseThrow().close();

        try (Stream<Path> files = Files.list(temporary.file().getParent())) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("pressrun.db", "pressrun.db-wal", "pressrun.db-shm", "pressrun.db.lock");
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatWasWrittenIsThereWhenTheStoreIsOpenedAgain() {
        owe("ada");
        store().close();

        try (Store again = Store.open(temporary.settings())) {
            assertThat(again.editions().find(EDITION.id())).contains(EDITION);
        }
    }

    @Test
    void twoStoresOnOneFileSeeEachOthersWrites() {
        try (Store other = Store.open(temporary.settings())) {
            owe("ada", "bob");

            List<Delivery> here = store().outbox().claim(1, NOW);
            List<Delivery> there = other.outbox().claim(5, NOW);

            assertThat(here).hasSize(1);
            assertThat(there).hasSize(1).doesNotContainAnyElementsOf(here);
        }
    }

    @Test
    void severalProcessesMayBeTheFirst() throws IOException {
        StoreSettings settings = new StoreSettings("jdbc:sqlite:" + folder.resolve("new.db"));
        List<StoreProcess> processes = new ArrayList<>();
        try {
            for (int number = 0; number < 3; number++) {
                processes.add(StoreProcess.start("open", settings));
            }

            for (StoreProcess process : processes) {
                assertThat(process.line()).isEqualTo("opened");
            }
            assertThat(folder.resolve("new.db.opening")).doesNotExist();
        } finally {
            processes.forEach(StoreProcess::close);
        }
    }

    @Test
    void whatWasSettledBeforeAKillIsSettledAfterIt() throws IOException {
        owe("ada", "bob", "eve");
        String[] subscribers;
        try (StoreProcess other = StoreProcess.start("settle", temporary.settings())) {
            subscribers = other.line().split(" ");
            other.kill();
        }

        int uncertain = store().outbox().recover(NOW);

        assertThat(uncertain).isEqualTo(1);
        assertThat(store().outbox().tally(EDITION.id()))
                .isEqualTo(Map.of(DeliveryState.ACCEPTED, 1, DeliveryState.UNCERTAIN, 1, DeliveryState.OWED, 1));
        assertThat(store().outbox().claim(5, NOW))
                .extracting(delivery -> delivery.subscriber().toString())
                .hasSize(2)
                .doesNotContain(subscribers[0]);
        assertThat(store().outbox().uncertain())
                .extracting(UncertainDelivery::subscriber)
                .extracting(Object::toString)
                .containsExactly(subscribers[1]);
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        owe("ada");
        Edition twice = SampleEdition.of("weekly", "2026-11-30T09:00", "urn:post:2", "urn:post:2");

        assertThatThrownBy(() -> store().editions().add(twice))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the store could not be changed");

        assertThat(store().editions().find(twice.id())).isEmpty();
        assertThat(store().editions().setUp("weekly", NOW)).isEqualTo(NOW);
    }

    @Test
    void commitsAreDurableAndReferencesAreHeld() throws SQLException {
        Writer writer = new Writer(new SqliteFile(temporary.file()).forWriting().getConnection());

        List<String> pragmas = writer.write(handle -> Stream.of("journal_mode", "synchronous", "foreign_keys")
                .map(name -> handle.select("PRAGMA " + name).mapTo(String.class).one())
                .toList());

        assertThat(pragmas).containsExactly("wal", "2", "1");
        writer.close();
    }

    @Test
    void aReaderCannotWrite() {
        try (Readers readers = new Readers(new SqliteFile(temporary.file()).forReading())) {
            assertThatThrownBy(() -> readers.read(handle -> handle.execute("DELETE FROM task")))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void theTablesAreSetUpOnce() throws SQLException {
        Store.open(temporary.settings()).close();

        try (Connection connection =
                        DriverManager.getConnection(temporary.settings().url());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT count(*), count(DISTINCT version) FROM flyway_schema_history")) {
            assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(2));
        }
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws SQLException {
        change("""
                INSERT INTO flyway_schema_history
                SELECT 900, '900', 'the future', type, 'V900__the_future.sql', 1, installed_by, installed_on, 1, success
                FROM flyway_schema_history WHERE version = '1'
                """);

        assertThatThrownBy(() -> Store.open(temporary.settings()))
                .isInstanceOf(StoreException.class)
                .hasMessage("the store was written by a newer version of Pressrun (its tables have version 900); "
                        + "use that version, or another store.url");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
        Path file = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE recipe (name TEXT)");
        }

        assertThatThrownBy(() -> Store.open(new StoreSettings("jdbc:sqlite:" + file)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the tables of the store could not be set up");
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("notes.txt"), "not a database, but long enough to look at\n".repeat(50));

        assertThatThrownBy(() -> Store.open(new StoreSettings("jdbc:sqlite:" + file)))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> Store.open(new StoreSettings("jdbc:sqlite:" + folder)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not a file: " + folder);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(temporary.settings().url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
