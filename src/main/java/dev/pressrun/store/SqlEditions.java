package dev.pressrun.store;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.digest.Editions;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Editions, their posts and what they owe, in SQL. */
record SqlEditions(Writer writer, Readers readers) implements Editions {
    @Override
    public Instant setUp(String digest, Instant now) {
        return writer.write(handle -> {
            handle.execute(
                    "INSERT INTO digest (name, set_up) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                    digest,
                    now.toEpochMilli());
            return Instant.ofEpochMilli(handle.select("SELECT set_up FROM digest WHERE name = ?", digest)
                    .mapTo(Long.class)
                    .one());
        });
    }

    @Override
    public Optional<Instant> setUpAt(String digest) {
        return readers.read(handle -> handle.select("SELECT set_up FROM digest WHERE name = ?", digest)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public Set<PostId> sent(String digest) {
        return readers.read(handle -> handle.select("SELECT post FROM edition_post WHERE digest = ?", digest)
                .map((row, context) -> new PostId(row.getString("post")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Added add(Edition edition) {
        return writer.write(handle -> {
            if (isKnown(handle, edition)) {
                return Added.KNOWN;
            }
            if (isForNobody(handle, edition.id().digest())) {
                return Added.NOBODY;
            }
            long number = insert(handle, edition);
            insertPosts(handle, number, edition);
            owe(handle, number, edition);
            return Added.ADDED;
        });
    }

    private static boolean isKnown(Handle handle, Edition edition) {
        EditionId id = edition.id();
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM edition WHERE digest = :digest AND due = :due AND zone = :zone)
                            OR EXISTS (SELECT 1 FROM edition_post WHERE digest = :digest AND post IN (<posts>))
                        """)
                .bind("digest", id.digest())
                .bind("due", id.due().toString())
                .bind("zone", id.zone().getId())
                .bindList("posts", edition.posts().stream().map(PostId::value).toList())
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean isForNobody(Handle handle, String digest) {
        return !handle.select(
                        "SELECT EXISTS (SELECT 1 FROM subscription WHERE digest = ? AND state = 'CONFIRMED')", digest)
                .mapTo(Boolean.class)
                .one();
    }

    private static long insert(Handle handle, Edition edition) {
        Mailbox from = edition.sender().from();
        @Nullable Mailbox reply = edition.sender().replyTo();
        return handle.select(
                        """
                        INSERT INTO edition (digest, due, zone, made, from_name, from_address, reply_name, reply_address,
                            list_title, list_id, list_owner, subject, summary, html, text)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        RETURNING id
                        """,
                        edition.id().digest(),
                        edition.id().due().toString(),
                        edition.id().zone().getId(),
                        edition.made().toEpochMilli(),
                        from.name(),
                        from.address(),
                        reply == null ? null : reply.name(),
                        reply == null ? null : reply.address(),
                        edition.sender().listTitle(),
                        edition.sender().listId(),
                        edition.sender().owner(),
                        edition.subject(),
                        edition.summary(),
                        edition.html(),
                        edition.text())
                .mapTo(Long.class)
                .one();
    }

    private static void insertPosts(Handle handle, long number, Edition edition) {
        try (PreparedBatch posts =
                handle.prepareBatch("INSERT INTO edition_post (edition, position, digest, post) VALUES (?, ?, ?, ?)")) {
            for (int position = 0; position < edition.posts().size(); position++) {
                posts.add(
                        number,
                        position,
                        edition.id().digest(),
                        edition.posts().get(position).value());
            }
            posts.execute();
        }
    }

    private static void owe(Handle handle, long number, Edition edition) {
        // due at once, and not when it was made: the clock that says when may be corrected
        handle.execute("""
                INSERT INTO delivery (edition, subscriber, state, owed, next_attempt)
                SELECT ?, subscriber, 'OWED', ?, 0 FROM subscription WHERE digest = ? AND state = 'CONFIRMED'
                """, number, edition.made().toEpochMilli(), edition.id().digest());
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return readers.read(handle -> handle.select(
                        "SELECT * FROM edition WHERE digest = ? AND due = ? AND zone = ?",
                        id.digest(),
                        id.due().toString(),
                        id.zone().getId())
                .map((row, context) -> EditionRow.edition(row, posts(handle, row.getLong("id"))))
                .findOne());
    }

    private static List<PostId> posts(Handle handle, long number) {
        return handle.select("SELECT post FROM edition_post WHERE edition = ? ORDER BY position", number)
                .map((row, context) -> new PostId(row.getString("post")))
                .list();
    }

    @Override
    public List<EditionSummary> list(String digest) {
        return readers.read(handle -> handle.select("""
                        SELECT digest, due, zone, made, subject, summary,
                            (SELECT count(*) FROM edition_post WHERE edition_post.edition = edition.id) AS posts
                        FROM edition WHERE digest = ?
                        ORDER BY made DESC, id DESC
                        """, digest)
                .map((row, context) -> new EditionSummary(
                        EditionRow.id(row),
                        Instant.ofEpochMilli(row.getLong("made")),
                        row.getString("subject"),
                        row.getString("summary"),
                        row.getInt("posts")))
                .list());
    }

    @Override
    public long state(String digest) {
        // both from the index on the digest: the rows themselves are large
        return readers.read(handle -> handle.select(
                        "SELECT count(*) * 4294967296 + coalesce(max(id), 0) FROM edition WHERE digest = ?", digest)
                .mapTo(Long.class)
                .one());
    }
}
