package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.SampleEdition;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.SubscribersContract;
import dev.pressrun.subscriber.SubscriptionState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSubscribersTest implements SubscribersContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public Subscribers subscribers() {
        return temporary.store().subscribers();
    }

    @Override
    public void makeEdition(String digest) {
        temporary.store().editions().add(SampleEdition.of(digest, "2026-11-23T09:00", "urn:post:1"));
    }

    @Test
    void anAddressThatSomebodyBrokeByHandIsListedAsItIs() throws SQLException {
        subscribers().add(List.of(ADA, BOB), "weekly", SubscriptionState.CONFIRMED, MONDAY);
        try (Connection connection =
                        DriverManager.getConnection(temporary.settings().url());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE subscriber SET address = 'bad' WHERE address = 'bob@example.org'");
        }

        List<String> listed = new ArrayList<>();
        subscribers().forEach(subscription -> listed.add(subscription.address()));

        assertThat(listed).containsExactly("ada@example.org", "bad");
    }

    @Test
    void addressesAreLookedUpOneByOneHoweverManyTheDigestHas() {
        try (Readers readers = new Readers(new SqliteFile(temporary.file()).forReading())) {
            List<String> plan = readers.read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + SqlSubscribers.STATES)
                    .bind("digest", "weekly")
                    .bindList("addresses", List.of("ada@example.org", "bob@example.org"))
                    .map((row, context) -> row.getString("detail"))
                    .list());

            assertThat(plan)
                    .containsExactly(
                            "SEARCH subscriber USING COVERING INDEX subscriber_canonical (canonical=?)",
                            "SEARCH subscription USING PRIMARY KEY (digest=? AND subscriber=?)");
        }
    }
}
