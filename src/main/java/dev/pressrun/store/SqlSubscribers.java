package dev.pressrun.store;

import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.Subscription;
import dev.pressrun.subscriber.SubscriptionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Subscribers and their subscriptions, in SQL. */
record SqlSubscribers(Writer writer, Readers readers) implements Subscribers {
    /** How many addresses are looked up by one statement. */
    private static final int CHUNK = 500;

    /** CROSS keeps SQLite from walking through all subscriptions of the digest instead of the few addresses. */
    static final String STATES = """
            SELECT subscriber.canonical, subscription.state
            FROM subscriber CROSS JOIN subscription
            WHERE subscription.subscriber = subscriber.id AND subscription.digest = :digest
                AND subscriber.canonical IN (<addresses>)
            """;

    private static final String SELECT = """
            SELECT subscriber.id, subscriber.address, subscriber.name, subscription.digest, subscription.state, subscription.changed
            FROM subscription JOIN subscriber ON subscriber.id = subscription.subscriber
            """;

    /** Only a confirmed subscription is owed editions, so whoever was owed one had confirmed. */
    private static final String RESUMABLE = """
            WHERE digest = :digest AND subscriber = :subscriber AND state = 'ENDED' AND changed > :since
                AND EXISTS (
                    SELECT 1 FROM edition JOIN delivery ON delivery.edition = edition.id
                    WHERE edition.digest = :digest AND delivery.subscriber = :subscriber)
            """;

    @Override
    public List<Addition> add(List<EmailAddress> addresses, String digest, SubscriptionState state, Instant now) {
        return writer.write(handle -> {
            List<Addition> additions = new ArrayList<>(addresses.size());
            for (int from = 0; from < addresses.size(); from += CHUNK) {
                List<EmailAddress> chunk = addresses.subList(from, Math.min(from + CHUNK, addresses.size()));
                additions.addAll(addChunk(handle, chunk, digest, state, now));
            }
            return additions;
        });
    }

    private static List<Addition> addChunk(
            Handle handle, List<EmailAddress> addresses, String digest, SubscriptionState asked, Instant now) {
        Map<String, SubscriptionState> states = states(handle, addresses, digest);
        List<Addition> additions = new ArrayList<>(addresses.size());
        List<EmailAddress> changed = new ArrayList<>();
        for (EmailAddress address : addresses) {
            Addition addition = decide(states.get(address.canonical()), asked);
            additions.add(addition);
            if (addition == Addition.ADDED || addition == Addition.CONFIRMED) {
                changed.add(address);
                states.put(address.canonical(), asked);
            }
        }
        keep(handle, changed, digest, asked, now);
        return additions;
    }

    private static Addition decide(@Nullable SubscriptionState current, SubscriptionState asked) {
        if (current == null) {
            return Addition.ADDED;
        }
        if (current == SubscriptionState.PENDING && asked == SubscriptionState.CONFIRMED) {
            return Addition.CONFIRMED;
        }
        return current == SubscriptionState.ENDED ? Addition.ENDED : Addition.KNOWN;
    }

    private static Map<String, SubscriptionState> states(Handle handle, List<EmailAddress> addresses, String digest) {
        Map<String, SubscriptionState> states = new HashMap<>();
        handle.createQuery(STATES)
                .bind("digest", digest)
                .bindList(
                        "addresses",
                        addresses.stream().map(EmailAddress::canonical).toList())
                .map((row, context) ->
                        states.put(row.getString("canonical"), SubscriptionState.valueOf(row.getString("state"))))
                .list();
        return states;
    }

    private static void keep(
            Handle handle, List<EmailAddress> addresses, String digest, SubscriptionState state, Instant now) {
        if (addresses.isEmpty()) {
            return;
        }
        try (PreparedBatch subscribers = handle.prepareBatch(
                        "INSERT INTO subscriber (address, canonical) VALUES (?, ?) ON CONFLICT (canonical) DO NOTHING");
                PreparedBatch subscriptions = handle.prepareBatch("""
                        INSERT INTO subscription (digest, subscriber, state, changed)
                        SELECT ?, id, ?, ? FROM subscriber WHERE canonical = ?
                        ON CONFLICT (digest, subscriber) DO UPDATE SET state = excluded.state, changed = excluded.changed
                        """)) {
            for (EmailAddress address : addresses) {
                subscribers.add(address.value(), address.canonical());
                subscriptions.add(digest, state.name(), now.toEpochMilli(), address.canonical());
            }
            subscribers.execute();
            subscriptions.execute();
        }
    }

    @Override
    public void forEach(Consumer<Subscription> each) {
        readers.read(handle -> {
            handle.createQuery(SELECT + "ORDER BY subscription.digest, subscriber.address")
                    .map(SqlSubscribers::subscription)
                    .useIterator(rows -> rows.forEachRemaining(each));
            return true;
        });
    }

    private static Subscription subscription(ResultSet row, StatementContext context) throws SQLException {
        return new Subscription(
                new SubscriberId(row.getLong("id")),
                row.getString("address"),
                row.getString("name"),
                row.getString("digest"),
                SubscriptionState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("changed")));
    }

    @Override
    public void name(Map<EmailAddress, String> names) {
        if (names.isEmpty()) {
            return;
        }
        writer.write(handle -> {
            try (PreparedBatch batch =
                    handle.prepareBatch("UPDATE subscriber SET name = ? WHERE canonical = ? AND name <> ?")) {
                names.forEach((address, name) -> batch.add(name, address.canonical(), name));
                return batch.execute();
            }
        });
    }

    @Override
    public Map<SubscriptionState, Integer> count(String digest) {
        Map<SubscriptionState, Integer> counts = new EnumMap<>(SubscriptionState.class);
        readers.read(handle -> handle.select(
                        "SELECT state, count(*) AS many FROM subscription WHERE digest = ? GROUP BY state", digest)
                .map((row, context) ->
                        counts.put(SubscriptionState.valueOf(row.getString("state")), row.getInt("many")))
                .list());
        return counts;
    }

    @Override
    public Optional<Subscription> find(SubscriberId subscriber, String digest) {
        return readers.read(handle -> handle.select(
                        SELECT + "WHERE subscription.digest = ? AND subscription.subscriber = ?",
                        digest,
                        subscriber.value())
                .map(SqlSubscribers::subscription)
                .findOne());
    }

    @Override
    public boolean end(SubscriberId subscriber, String digest, Instant now) {
        return writer.write(handle -> handle.execute(
                        "UPDATE subscription SET state = 'ENDED', changed = ? WHERE digest = ? AND subscriber = ? AND state <> 'ENDED'",
                        now.toEpochMilli(),
                        digest,
                        subscriber.value())
                > 0);
    }

    @Override
    public boolean isResumable(SubscriberId subscriber, String digest, Instant now) {
        return readers.read(handle -> resumable(
                        handle.createQuery("SELECT EXISTS (SELECT 1 FROM subscription " + RESUMABLE + ")"),
                        subscriber,
                        digest,
                        now)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean resume(SubscriberId subscriber, String digest, Instant now) {
        return writer.write(handle -> resumable(
                                handle.createUpdate(
                                        "UPDATE subscription SET state = 'CONFIRMED', changed = :now " + RESUMABLE),
                                subscriber,
                                digest,
                                now)
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0);
    }

    private static <S extends SqlStatement<S>> S resumable(
            S statement, SubscriberId subscriber, String digest, Instant now) {
        return statement
                .bind("digest", digest)
                .bind("subscriber", subscriber.value())
                .bind("since", now.minus(SECOND_THOUGHTS).toEpochMilli());
    }
}
