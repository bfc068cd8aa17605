package dev.pressrun.store;

import dev.pressrun.post.Ledger;
import dev.pressrun.post.PostId;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.PublishedPosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger of what was published, in SQL. */
record SqlPublishedPosts(Writer writer, Readers readers) implements PublishedPosts {
    /** So many posts are asked for by their ids; of more, reading everything costs less. */
    private static final int FEW = 100;

    @Override
    public Ledger ledger() {
        return readers.read(SqlPublishedPosts::ledger);
    }

    private static Ledger ledger(Handle handle) {
        return Ledger.of(handle.select("SELECT * FROM published_post")
                .map((row, context) -> line(row))
                .list());
    }

    private static PublishedPost line(ResultSet row) throws SQLException {
        String former = row.getString("former");
        return new PublishedPost(
                new PostId(row.getString("post")),
                row.getString("path"),
                row.getString("address"),
                former.isEmpty() ? List.of() : List.of(former.split(" ")),
                LocalDate.parse(row.getString("day")),
                row.getString("fingerprint"),
                Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("changed")));
    }

    @Override
    public void keep(Collection<PublishedPost> lines) {
        if (missing(lines, readers.read(handle -> about(handle, lines))).isEmpty()) {
            return;
        }
        // another process may have added to it meanwhile
        writer.write(handle -> {
            List<PublishedPost> missing = missing(lines, about(handle, lines));
            put(handle, missing);
            return missing.size();
        });
    }

    /** What is known about some posts, and of others when they are many. */
    private static Ledger about(Handle handle, Collection<PublishedPost> lines) {
        if (lines.isEmpty() || lines.size() > FEW) {
            return ledger(handle);
        }
        List<String> ids = lines.stream().map(line -> line.id().value()).toList();
        return Ledger.of(handle.select("SELECT * FROM published_post WHERE post IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> line(row))
                .list());
    }

    private static List<PublishedPost> missing(Collection<PublishedPost> lines, Ledger ledger) {
        return ledger.and(lines).missingFrom(ledger);
    }

    private static void put(Handle handle, List<PublishedPost> lines) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO published_post (post, path, address, former, day, fingerprint, since, changed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (post) DO UPDATE SET path = excluded.path, address = excluded.address,
                    former = excluded.former, day = excluded.day, fingerprint = excluded.fingerprint,
                    since = excluded.since, changed = excluded.changed
                """)) {
            for (PublishedPost line : lines) {
                batch.add(
                        line.id().value(),
                        line.path(),
                        line.address(),
                        String.join(" ", line.former()),
                        line.day().toString(),
                        line.fingerprint(),
                        line.since().toEpochMilli(),
                        line.changed().toEpochMilli());
            }
            batch.execute();
        }
    }
}
