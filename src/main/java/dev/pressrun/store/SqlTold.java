package dev.pressrun.store;

import dev.pressrun.websub.Told;
import dev.pressrun.websub.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What hubs were told, in SQL. */
record SqlTold(Writer writer, Readers readers) implements Told {
    @Override
    public Map<URI, Instant> upTo(URI hub) {
        return readers.read(handle -> {
            Map<URI, Instant> told = new HashMap<>();
            handle.select("SELECT topic, changed FROM told WHERE hub = ?", hub.toString())
                    .map((row, context) ->
                            new Topic(URI.create(row.getString("topic")), Instant.ofEpochMilli(row.getLong("changed"))))
                    .forEach(topic -> told.put(topic.address(), topic.changed()));
            return told;
        });
    }

    @Override
    public void tell(URI hub, Collection<Topic> topics) {
        writer.write(handle -> {
            try (PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO told (hub, topic, changed) VALUES (?, ?, ?)
                    ON CONFLICT (hub, topic) DO UPDATE SET changed = excluded.changed
                    """)) {
                topics.forEach(topic -> batch.add(
                        hub.toString(),
                        topic.address().toString(),
                        topic.changed().toEpochMilli()));
                return batch.execute().length;
            }
        });
    }
}
