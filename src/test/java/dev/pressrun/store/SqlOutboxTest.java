package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.Delivery;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.EndedSubscriptionContract;
import dev.pressrun.delivery.Outbox;
import dev.pressrun.delivery.OutboxContract;
import dev.pressrun.delivery.UncertainDelivery;
import dev.pressrun.digest.Editions;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.SubscriptionState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlOutboxTest implements OutboxContract, EndedSubscriptionContract {
    @RegisterExtension
    final TemporaryStore temporary = new TemporaryStore();

    @Override
    public Outbox outbox() {
        return temporary.store().outbox();
    }

    @Override
    public Editions editions() {
        return temporary.store().editions();
    }

    @Override
    public Subscribers subscribers() {
        return temporary.store().subscribers();
    }

    @Test
    void claimingLooksOnlyAtWhatIsDue() throws SQLException {
        assertThat(plan(Claim.TAKE))
                .contains("SEARCH delivery USING COVERING INDEX delivery_open (edition=? AND next_attempt<?)")
                .contains("SEARCH delivery USING PRIMARY KEY (edition=? AND subscriber=?)")
                .noneMatch(step -> step.startsWith("SCAN delivery") || step.contains("TEMP B-TREE"));
    }

    @Test
    void openEditionsAreFoundWithoutLookingAtEveryDelivery() throws SQLException {
        for (String sql : List.of(Claim.OPEN_EDITIONS, SqlOutbox.WAITS)) {
            assertThat(plan(sql))
                    .contains("SEARCH delivery USING COVERING INDEX delivery_open (edition>?)")
                    .noneMatch(step -> step.equals("SCAN delivery"));
        }
    }

    @Test
    void whatAWrongClockHasPutOffIsFoundInTheIndex() throws SQLException {
        assertThat(plan(Claim.BELIEVE))
                .containsExactly("SEARCH delivery USING INDEX delivery_open (edition=? AND next_attempt>?)");
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE subscriber SET address = 'bad', 'not sent: not an email address: bad'",
        "UPDATE subscriber SET address = '', 'not sent: not an email address: '",
        "DELETE FROM subscriber, 'not sent: the subscriber is gone'",
    })
    void oneAddressThatCannotBeUsedIsRefusedAloneAndTheOthersGoOn(String damage, String reply) throws SQLException {
        EmailAddress ada = new EmailAddress("ada@example.org");
        EmailAddress bob = new EmailAddress("bob@example.org");
        subscribers().add(List.of(ada, bob), "weekly", SubscriptionState.CONFIRMED, NOW);
        editions().add(FIRST);
        change(damage + " WHERE address = 'ada@example.org'");

        List<Delivery> claimed = outbox().claim(10, NOW);

        assertThat(claimed).extracting(Delivery::to).containsExactly(bob);
        assertThat(outbox().tally(FIRST.id())).isEqualTo(Map.of(DeliveryState.REFUSED, 1, DeliveryState.CLAIMED, 1));
        assertThat(ask("SELECT reply FROM delivery WHERE state = 'REFUSED'")).isEqualTo(reply);
    }

    @Test
    void whyNothingWasSentToAReaderWhoUnsubscribedIsWrittenDown() throws SQLException {
        subscribers().add(List.of(new EmailAddress("ada@example.org")), "weekly", SubscriptionState.CONFIRMED, NOW);
        editions().add(FIRST);
        subscribers().end(new SubscriberId(1), "weekly", NOW);

        assertThat(outbox().claim(10, NOW)).isEmpty();

        assertThat(ask("SELECT reply FROM delivery")).isEqualTo("not sent: unsubscribed");
        assertThat(outbox().nextAttempt(NOW)).isEmpty();
    }

    @Test
    void anUncertainDeliveryWhoseAddressWasBrokenIsListed() throws SQLException {
        subscribers().add(List.of(new EmailAddress("ada@example.org")), "weekly", SubscriptionState.CONFIRMED, NOW);
        editions().add(FIRST);
        outbox().hand(outbox().claim(1, NOW).get(0));
        outbox().recover(NOW);
        change("UPDATE subscriber SET address = 'bad'");

        assertThat(outbox().uncertain()).extracting(UncertainDelivery::to).containsExactly("bad");
    }

    @Test
    void anEditionThatCannotBeReadWaitsForARepairAndTheOthersGoOn() throws SQLException {
        subscribers().add(List.of(new EmailAddress("ada@example.org")), "weekly", SubscriptionState.CONFIRMED, NOW);
        editions().add(FIRST);
        editions().add(SECOND);
        change("UPDATE edition SET zone = 'Mars/Olympus' WHERE id = 1");

        List<Delivery> claimed = outbox().claim(10, NOW);

        assertThat(claimed).extracting(Delivery::edition).containsExactly(SECOND.id());
        assertThat(outbox().nextAttempt(NOW)).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(outbox().owed("weekly")).isEqualTo(2);
    }

    /** As somebody with a tool of the database would, who does not think of foreign keys. */
    private void change(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(temporary.settings().url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(temporary.settings().url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    private List<String> plan(String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(temporary.settings().url());
                PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                steps.add(row.getString("detail"));
            }
        }
        return steps;
    }
}
