package dev.pressrun.store;

import dev.pressrun.delivery.Outbox;
import dev.pressrun.digest.Editions;
import dev.pressrun.post.PublishedPosts;
import dev.pressrun.schedule.Planned;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.TokenKeys;
import dev.pressrun.websub.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Everything that must outlive the process, in one SQLite file. Several processes may have it open at once; what only one of them
 * may do, such as sending, needs the {@link #lock}.
 */
public final class Store implements AutoCloseable {
    private final SqliteFile file;
    private final Writer writer;
    private final Readers readers;

    private Store(SqliteFile file, Writer writer) {
        this.file = file;
        this.writer = writer;
        readers = new Readers(file.forReading());
    }

    /**
     * Opens the store, after making it or bringing it to this version where that is needed. Throws {@link StoreException}, among
     * other reasons for a store that a newer version has written.
     */
    public static Store open(StoreSettings settings) {
        try {
            SqliteFile file = SqliteFile.at(settings.path());
            try (Opening opening = Opening.of(file)) {
                DataSource source = file.forWriting();
                Migrations.run(source);
                Store store = new Store(file, new Writer(source.getConnection()));
                opening.done();
                return store;
            }
        } catch (IOException | SQLException e) {
            throw new StoreException("the store " + settings.url() + " could not be opened", e);
        }
    }

    /** Whether there is a store, for who only looks and must not make one. */
    public static boolean isThere(StoreSettings settings) {
        return Files.isRegularFile(settings.path());
    }

    public Editions editions() {
        return new SqlEditions(writer, readers);
    }

    public Subscribers subscribers() {
        return new SqlSubscribers(writer, readers);
    }

    public TokenKeys tokenKeys() {
        return new SqlTokenKeys(writer, readers);
    }

    public Outbox outbox() {
        return new SqlOutbox(writer, readers);
    }

    public Planned planned() {
        return new SqlPlanned(writer, readers);
    }

    public PublishedPosts publishedPosts() {
        return new SqlPublishedPosts(writer, readers);
    }

    public Told told() {
        return new SqlTold(writer, readers);
    }

    /** Takes the lock of the store for this process; empty when it is held, here or elsewhere. */
    public Optional<StoreLock> lock() {
        return StoreLock.take(file.beside(".lock"));
    }

    /**
     * Who has the lock, such as {@code process 4711, started 2026-11-23T09:00:00Z}, for a message after {@link #lock} was refused;
     * empty when nobody ever had it.
     */
    public Optional<String> lockHolder() {
        return StoreLock.holder(file.beside(".lock"));
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
