package dev.pressrun.store;

import dev.pressrun.delivery.Delivery;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.LostClaimException;
import dev.pressrun.delivery.Outbox;
import dev.pressrun.delivery.Settlement;
import dev.pressrun.delivery.UncertainDelivery;
import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriberId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries, in SQL. What happens to every delivery ({@code claim}, {@code hand}, {@code settle}) is plain JDBC; the rest is
 * asked seldom.
 */
record SqlOutbox(Writer writer, Readers readers) implements Outbox {
    /** The editions that owe something, found by one step in the index for each. */
    private static final String OPEN = """
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

    static final String NEXT_ATTEMPT = OPEN + """
                    SELECT min((SELECT min(next_attempt) FROM delivery WHERE settled IS NULL AND edition = open.edition))
                    FROM open
                    """;

    static final String CLAIM = """
            UPDATE delivery SET state = 'CLAIMED', next_attempt = NULL, fence = fence + 1
            WHERE edition = ? AND subscriber IN (
                SELECT subscriber FROM delivery
                WHERE settled IS NULL AND edition = ? AND next_attempt <= ?
                ORDER BY next_attempt, subscriber LIMIT ?)
            RETURNING subscriber, (SELECT address FROM subscriber WHERE id = delivery.subscriber) AS address, owed, attempts, fence
            """;

    private static final String THIS_DELIVERY = """
            WHERE edition = (SELECT id FROM edition WHERE digest = ? AND due = ? AND zone = ?)
                AND subscriber = ? AND fence = ?
            """;

    private static final String HAND =
            "UPDATE delivery SET state = 'HANDED' " + THIS_DELIVERY + " AND state = 'CLAIMED'";

    private static final String SETTLE = """
            UPDATE delivery SET state = ?, next_attempt = ?, settled = ?, reply = ?,
                attempts = attempts + ?, uncertain = uncertain + ?
            """ + THIS_DELIVERY + " AND state IN ('CLAIMED', 'HANDED')";

    @Override
    public List<Delivery> claim(int limit, Instant now) {
        return writer.write(handle -> {
            List<Delivery> claimed = new ArrayList<>();
            for (Map.Entry<Long, EditionId> edition :
                    openEditions(handle.getConnection()).entrySet()) {
                if (claimed.size() == limit) {
                    break;
                }
                claimed.addAll(claim(handle.getConnection(), edition, now, limit - claimed.size()));
            }
            return claimed;
        });
    }

    private static Map<Long, EditionId> openEditions(Connection connection) throws SQLException {
        Map<Long, EditionId> editions = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(OPEN_EDITIONS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                editions.put(row.getLong("id"), EditionRow.id(row));
            }
        }
        return editions;
    }

    private static List<Delivery> claim(
            Connection connection, Map.Entry<Long, EditionId> edition, Instant now, int limit) throws SQLException {
        List<Delivery> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            bind(statement, edition.getKey(), edition.getKey(), now.toEpochMilli(), limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(new Delivery(
                            edition.getValue(),
                            new SubscriberId(row.getLong("subscriber")),
                            new EmailAddress(row.getString("address")),
                            Instant.ofEpochMilli(row.getLong("owed")),
                            row.getInt("attempts"),
                            row.getLong("fence")));
                }
            }
        }
        return claimed;
    }

    @Override
    public void hand(Delivery delivery) {
        EditionId edition = delivery.edition();
        int changed = update(
                HAND,
                edition.digest(),
                edition.due().toString(),
                edition.zone().getId(),
                delivery.subscriber().value(),
                delivery.fence());
        if (changed == 0) {
            throw new LostClaimException(delivery);
        }
    }

    @Override
    public void settle(Delivery delivery, Settlement settlement, Instant now) {
        EditionId edition = delivery.edition();
        @Nullable Instant next = settlement.nextAttempt();
        update(
                SETTLE,
                settlement.state().name(),
                next == null ? null : next.toEpochMilli(),
                settlement.state().isSettled() ? now.toEpochMilli() : null,
                settlement.reply(),
                settlement.counted() ? 1 : 0,
                settlement.state() == DeliveryState.UNCERTAIN ? 1 : 0,
                edition.digest(),
                edition.due().toString(),
                edition.zone().getId(),
                delivery.subscriber().value(),
                delivery.fence());
    }

    private int update(String sql, @Nullable Object... values) {
        return writer.write(handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    @Override
    public int recover(Instant now) {
        return writer.write(handle -> {
            handle.execute(
                    "UPDATE delivery SET state = 'OWED', next_attempt = ? WHERE settled IS NULL AND state = 'CLAIMED'",
                    now.toEpochMilli());
            return handle.execute("""
                    UPDATE delivery SET state = 'UNCERTAIN', uncertain = uncertain + 1, next_attempt = ?
                    WHERE settled IS NULL AND state = 'HANDED'
                    """, now.toEpochMilli());
        });
    }

    @Override
    public Map<DeliveryState, Integer> tally(EditionId edition) {
        Map<DeliveryState, Integer> tally = new EnumMap<>(DeliveryState.class);
        readers.read(handle -> handle.select(
                        """
                        SELECT state, count(*) AS many FROM delivery
                        WHERE edition = (SELECT id FROM edition WHERE digest = ? AND due = ? AND zone = ?)
                        GROUP BY state
                        """,
                        edition.digest(),
                        edition.due().toString(),
                        edition.zone().getId())
                .map((row, context) -> tally.put(DeliveryState.valueOf(row.getString("state")), row.getInt("many")))
                .list());
        return tally;
    }

    @Override
    public int owed(String digest) {
        return readers.read(
                handle -> handle.select("""
                        SELECT count(*) FROM edition JOIN delivery ON delivery.edition = edition.id
                        WHERE edition.digest = ? AND delivery.settled IS NULL
                        """, digest).mapTo(Integer.class).one());
    }

    @Override
    public Optional<Instant> nextAttempt() {
        return readers.read(handle ->
                handle.select(NEXT_ATTEMPT).mapTo(Long.class).findOne().map(Instant::ofEpochMilli));
    }

    @Override
    public List<UncertainDelivery> uncertain() {
        return readers.read(handle -> handle.select("""
                        SELECT edition.digest, edition.due, edition.zone, subscriber.id, subscriber.address,
                            delivery.state, delivery.uncertain
                        FROM delivery
                        JOIN edition ON edition.id = delivery.edition
                        JOIN subscriber ON subscriber.id = delivery.subscriber
                        WHERE delivery.uncertain > 0
                        ORDER BY edition.id, subscriber.id
                        """)
                .map((row, context) -> new UncertainDelivery(
                        EditionRow.id(row),
                        new SubscriberId(row.getLong("id")),
                        new EmailAddress(row.getString("address")),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("uncertain")))
                .list());
    }
}
