package dev.pressrun.store;

import static java.util.Objects.requireNonNullElse;

import dev.pressrun.delivery.Delivery;
import dev.pressrun.delivery.Outbox;
import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.SubscriptionState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One claim, inside the transaction of its caller. A row that cannot be used fails alone, whatever somebody did to it by hand. */
record Claim(Connection connection, Instant now) {
    private static final Logger LOG = LoggerFactory.getLogger(Claim.class);

    /** An edition that cannot be read, say for a time zone that this Java does not know yet, waits for a repair. */
    private static final Duration UNREADABLE = Duration.ofDays(1);

    /** The editions that owe something, found by one step in the index for each. */
    static final String OPEN = """
            WITH RECURSIVE open (edition) AS (
                SELECT min(edition) FROM delivery WHERE settled IS NULL
                UNION ALL
                SELECT (SELECT min(edition) FROM delivery WHERE settled IS NULL AND edition > open.edition)
                FROM open WHERE open.edition IS NOT NULL)
            """;

    static final String OPEN_EDITIONS = OPEN + """
                    SELECT edition.id, edition.digest, edition.due, edition.zone
                    FROM open JOIN edition ON edition.id = open.edition
                    ORDER BY edition.id
                    """;

    static final String BELIEVE = """
            UPDATE delivery SET next_attempt = 0 WHERE settled IS NULL AND edition = ? AND next_attempt > ?
            """;

    static final String TAKE = """
            UPDATE delivery SET state = 'CLAIMED', next_attempt = NULL, fence = fence + 1
            WHERE edition = ? AND subscriber IN (
                SELECT subscriber FROM delivery
                WHERE settled IS NULL AND edition = ? AND next_attempt <= ?
                ORDER BY next_attempt, subscriber LIMIT ?)
            RETURNING subscriber, (SELECT address FROM subscriber WHERE id = delivery.subscriber) AS address,
                (SELECT name FROM subscriber WHERE id = delivery.subscriber) AS name,
                (SELECT state FROM subscription WHERE digest = ? AND subscriber = delivery.subscriber) AS wish,
                owed, attempts, fence
            """;

    private static final String REFUSE = """
            UPDATE delivery SET state = 'REFUSED', settled = ?, reply = ? WHERE edition = ? AND subscriber = ?
            """;

    private static final String POSTPONE = """
            UPDATE delivery SET next_attempt = ? WHERE settled IS NULL AND edition = ? AND next_attempt <= ?
            """;

    private record Open(long number, @Nullable EditionId edition) {}

    /** A delivery that was taken; {@code wanted} says whether the subscription has not ended meanwhile. */
    private record Row(
            long subscriber,
            @Nullable String address,
            String name,
            boolean wanted,
            Instant owed,
            int attempts,
            long fence) {}

    List<Delivery> upTo(int limit) throws SQLException {
        List<Delivery> claimed = new ArrayList<>();
        for (Open open : open()) {
            if (claimed.size() == limit) {
                break;
            }
            EditionId edition = open.edition();
            if (edition == null) {
                postpone(open.number());
                continue;
            }
            for (Row row : take(open.number(), edition.digest(), limit - claimed.size())) {
                add(claimed, open.number(), edition, row);
            }
        }
        return claimed;
    }

    private List<Open> open() throws SQLException {
        List<Open> open = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OPEN_EDITIONS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                open.add(new Open(row.getLong("id"), edition(row)));
            }
        }
        return open;
    }

    private static @Nullable EditionId edition(ResultSet row) throws SQLException {
        try {
            return EditionRow.id(row);
        } catch (DateTimeException e) {
            LOG.debug("an edition cannot be read number={}", row.getLong("id"), e);
            return null;
        }
    }

    private void postpone(long edition) throws SQLException {
        long millis = now.toEpochMilli();
        if (update(POSTPONE, millis + UNREADABLE.toMillis(), edition, millis) > 0) {
            LOG.error("the due time or the time zone of an edition cannot be read; it waits a day number={}", edition);
        }
    }

    private List<Row> take(long edition, String digest, int limit) throws SQLException {
        update(BELIEVE, edition, now.plus(Outbox.LONGEST_WAIT).toEpochMilli());
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            SqlOutbox.bind(statement, edition, edition, now.toEpochMilli(), limit, digest);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong("subscriber"),
                            row.getString("address"),
                            requireNonNullElse(row.getString("name"), ""),
                            SubscriptionState.CONFIRMED.name().equals(row.getString("wish")),
                            Instant.ofEpochMilli(row.getLong("owed")),
                            row.getInt("attempts"),
                            row.getLong("fence")));
                }
            }
        }
        return rows;
    }

    private void add(List<Delivery> claimed, long number, EditionId edition, Row row) throws SQLException {
        String address = row.address();
        if (address == null) {
            damaged(number, row, "the subscriber is gone");
            return;
        }
        if (!row.wanted()) {
            refuse(number, row, "unsubscribed");
            return;
        }
        try {
            EmailAddress to = new EmailAddress(address);
            Reader reader = new Reader(new SubscriberId(row.subscriber()), to, row.name());
            claimed.add(new Delivery(edition, reader, row.owed(), row.attempts(), row.fence()));
        } catch (IllegalArgumentException e) {
            damaged(number, row, e.getMessage());
        }
    }

    private void damaged(long edition, Row row, @Nullable String reason) throws SQLException {
        LOG.warn("a subscriber has no address that can be used edition={} subscriber={}", edition, row.subscriber());
        refuse(edition, row, reason);
    }

    private void refuse(long edition, Row row, @Nullable String reason) throws SQLException {
        update(REFUSE, now.toEpochMilli(), "not sent: " + reason, edition, row.subscriber());
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlOutbox.bind(statement, values);
            return statement.executeUpdate();
        }
    }
}
