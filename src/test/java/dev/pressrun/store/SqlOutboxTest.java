package dev.pressrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.Outbox;
import dev.pressrun.delivery.OutboxContract;
import dev.pressrun.digest.Editions;
import dev.pressrun.subscriber.Subscribers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlOutboxTest implements OutboxContract {
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
        assertThat(plan(SqlOutbox.CLAIM))
                .contains("SEARCH delivery USING COVERING INDEX delivery_open (edition=? AND next_attempt<?)")
                .contains("SEARCH delivery USING PRIMARY KEY (edition=? AND subscriber=?)")
                .noneMatch(step -> step.startsWith("SCAN delivery") || step.contains("TEMP B-TREE"));
    }

    @Test
    void openEditionsAreFoundWithoutLookingAtEveryDelivery() throws SQLException {
        for (String sql : List.of(SqlOutbox.OPEN_EDITIONS, SqlOutbox.NEXT_ATTEMPT)) {
            assertThat(plan(sql))
                    .contains("SEARCH delivery USING COVERING INDEX delivery_open (edition>?)")
                    .noneMatch(step -> step.equals("SCAN delivery"));
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
