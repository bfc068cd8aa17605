package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.feed.LedgerFile;
import dev.pressrun.post.PostId;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of a service that runs for long, beside other programs. */
class KeptLedgerTest {
    private static final PublishedPost ONE = line("one.md", "one/", "aaaa-100", 0);
    private static final PublishedPost TWO = line("two.md", "two/", "bbbb-100", 0);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Settings settings;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Store store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private IdLedger ledger;

    @BeforeEach
    void aServiceThatHasPublishedTwoPosts() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.properties"), "site.title = A blog\nsite.url = https://example.org/\n");
        settings = SettingsReader.read(file, Map.of());
        store = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve("data/pressrun.db")));
        ledger = IdLedger.in(settings, store);
        ledger.keep(List.of(ONE, TWO));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anotherTextIsNothingThatMustBeKeptFirst() {
        List<PublishedPost> edited = List.of(line("one.md", "one/", "cccc-100", 60), TWO);

        assertThat(ledger.knows(edited)).isTrue();

        ledger.keep(edited);
        assertThat(store.publishedPosts().ledger().lines()).isEqualTo(edited);
        assertThat(file().ledger().lines()).isEqualTo(edited);
        assertThat(ledger.knows(edited)).isTrue();
    }

    @Test
    void anotherAddressFileOrPostMustBeKeptFirst() {
        assertThat(ledger.knows(List.of(ONE, line("two.md", "zwei/", "bbbb-100", 60))))
                .isFalse();
        assertThat(ledger.knows(List.of(ONE, TWO, line("three.md", "three/", "dddd-100", 60))))
                .isFalse();
    }

    @Test
    void aFileThatWasLostMustBeWrittenFirst() throws IOException {
        Files.delete(settings.feed().folder().resolve(LedgerFile.NAME));

        assertThat(ledger.knows(List.of(ONE, TWO))).isFalse();

        ledger.keep(List.of(ONE, TWO));
        assertThat(file().ledger().lines()).containsExactly(ONE, TWO);
    }

    @Test
    void whatAnotherProgramWritesIntoTheFileIsKnownAndComesIntoTheStore() {
        PublishedPost three = line("three.md", "three/", "dddd-100", 0);
        file().keep(List.of(three));

        assertThat(ledger.ledger().find(three.id())).contains(three);

        ledger.keep(List.of(ONE, TWO));
        assertThat(store.publishedPosts().ledger().find(three.id())).contains(three);
    }

    /** As another program sees it. */
    private LedgerFile file() {
        return new LedgerFile(settings.feed().folder());
    }

    private static PublishedPost line(String path, String address, String fingerprint, int changed) {
        Instant since = Instant.parse("2026-11-23T08:00:00Z");
        return new PublishedPost(
                new PostId("urn:x:" + path),
                path,
                address,
                List.of(),
                LocalDate.EPOCH,
                fingerprint,
                since,
                since.plusSeconds(changed));
    }
}
