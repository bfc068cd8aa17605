package dev.pressrun.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one process at a time set up or upgrade a store: Flyway has no lock of its own on SQLite, and two commands may be the
 * first ones.
 */
final class Opening implements AutoCloseable {
    /** A file lock is for the whole process, so its threads need one of their own. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;

    private Opening(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until nobody else is opening the store. */
    static Opening of(SqliteFile store) throws IOException {
        Path file = store.beside(".opening");
        TURN.lock();
        boolean locked = false;
        try {
            FileChannel channel = lock(file);
            locked = true;
            return new Opening(file, channel);
        } finally {
            if (!locked) {
                TURN.unlock();
            }
        }
    }

    // the lock lives as long as the channel
    @SuppressWarnings("resource")
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Removes the file. Somebody who waits for it and somebody who makes it anew both find the work done. */
    void done() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            TURN.unlock();
        }
    }
}
