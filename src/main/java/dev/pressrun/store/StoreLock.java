package dev.pressrun.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that this process, and no other, sends what the store owes. It is a lock of the operating system on a file beside the
 * store, so it ends with the process, however that ends. The file stays and says who has, or had, the lock.
 */
public final class StoreLock implements AutoCloseable {
    /**
     * The locks of this process and what they say. A file lock does not hold against its own process, and on POSIX closing any
     * channel of the file would drop it, so a file that is locked here is never opened a second time.
     */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    /** Far behind the text, which a locked region would make unreadable on some systems. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<StoreLock> take(Path file) {
        String holder = describe(ProcessHandle.current());
        if (HELD_HERE.putIfAbsent(file, holder) != null) {
            return Optional.empty();
        }
        Optional<StoreLock> lock = Optional.empty();
        try {
            lock = lock(file, holder);
            return lock;
        } catch (IOException e) {
            throw new StoreException("the lock of the store could not be taken", e);
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** Who has the lock, or had it last, such as {@code process 4711, started 2026-11-23T09:00:00Z}. */
    static Optional<String> holder(Path file) {
        String here = HELD_HERE.get(file);
        if (here != null) {
            return Optional.of(here);
        }
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new StoreException("the lock of the store could not be read", e);
        }
    }

    private static Optional<StoreLock> lock(Path file, String holder) throws IOException {
        SqliteFile.createForOwner(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        Optional<StoreLock> lock = Optional.empty();
        try {
            if (channel.tryLock(POSITION, 1, false) != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
                lock = Optional.of(new StoreLock(file, channel));
            }
            return lock;
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
    }

    private static String describe(ProcessHandle process) {
        return "process " + process.pid()
                + process.info()
                        .startInstant()
                        .map(start -> ", started " + start)
                        .orElse("");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the store could not be given back", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
