package dev.pressrun.store;

import dev.pressrun.delivery.Delivery;
import dev.pressrun.delivery.DeliveryState;
import dev.pressrun.delivery.LostClaimException;
import dev.pressrun.delivery.Outbox;
import dev.pressrun.delivery.Settlement;
import dev.pressrun.delivery.UncertainDelivery;
import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.SubscriberId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries, in SQL. What happens to every delivery ({@code claim}, {@code hand}, {@code settle}) is plain JDBC; the rest is
 * asked seldom.
 */
record SqlOutbox(Writer writer, Readers readers) implements Outbox {
    /** The earliest and the latest time that something waits for. */
    static final String WAITS = Claim.OPEN + """
                    SELECT min((SELECT min(next_attempt) FROM delivery WHERE settled IS NULL AND edition = open.edition)) AS soonest,
                        max((SELECT max(next_attempt) FROM delivery WHERE settled IS NULL AND edition = open.edition)) AS latest
                    FROM open
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

    /** For what was uncertain this often before. The process may have died on this very message, so it was an attempt. */
    private static final String RECOVER = """
            UPDATE delivery SET state = 'UNCERTAIN', attempts = attempts + 1, uncertain = uncertain + 1, next_attempt = ?
            WHERE settled IS NULL AND state = 'HANDED' AND uncertain \
            """;

    @Override
    public List<Delivery> claim(int limit, Instant now) {
        return writer.write(handle -> new Claim(handle.getConnection(), now).upTo(limit));
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

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
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
            int uncertain = 0;
            for (int times = 0; times < WAITS_AFTER_CRASH.size(); times++) {
                boolean last = times == WAITS_AFTER_CRASH.size() - 1;
                uncertain += handle.execute(
                        last ? RECOVER + ">= ?" : RECOVER + "= ?",
                        now.plus(WAITS_AFTER_CRASH.get(times)).toEpochMilli(),
                        times);
            }
            return uncertain;
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
    public Optional<Instant> nextAttempt(Instant now) {
        return readers.read(handle ->
                handle.select(WAITS).map((row, context) -> next(row, now)).one());
    }

    private static Optional<Instant> next(ResultSet row, Instant now) throws SQLException {
        Instant latest = Instant.ofEpochMilli(row.getLong("latest"));
        if (row.wasNull()) {
            return Optional.empty();
        }
        boolean wrong = latest.isAfter(now.plus(LONGEST_WAIT));
        return Optional.of(wrong ? Instant.EPOCH : Instant.ofEpochMilli(row.getLong("soonest")));
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
                        row.getString("address"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("uncertain")))
                .list());
    }
}
