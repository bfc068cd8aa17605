package dev.pressrun.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** A SQLite database on disk: how its file is made and its connections are set. */
record SqliteFile(Path path) {
    /** How long a statement waits for another process. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Makes the file if there is none, and the folders above it. */
    static SqliteFile at(Path path) throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        createForOwner(path);
        // one name for it, so that a symbolic link does not get around the lock
        return new SqliteFile(path.toRealPath());
    }

    /**
     * Makes an empty file that only its owner can read, as it will hold addresses. SQLite gives the files beside it the same
     * permissions.
     */
    static void createForOwner(Path path) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(path, attributes);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path)) {
                throw new IOException("not a file: " + path, e);
            }
        }
    }

    /** A file beside it, of the same name and one more ending. */
    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Connections that may change it. A commit is on the disk before it is reported. */
    DataSource forWriting() {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        return source(config);
    }

    DataSource forReading() {
        return source(config());
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return config;
    }

    private DataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source;
    }
}
