package dev.pressrun.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file so that whoever reads it, even after a power cut, sees the old one or the new one, whole. */
final class AtomicFile {
    private static final String UNFINISHED = ".part";

    private AtomicFile() {}

    /** Puts the bytes in the place of what is there, and gives their time; {@link #sync} makes that last. */
    static FileTime replace(Path target, Pieces content) throws IOException {
        // another of its name, which nothing but chance can give, would be refused and not overwritten
        String name = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path aside = target.resolveSibling("." + name + UNFINISHED);
        try (FileChannel out = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.lock(); // until it is closed
            content.writeTo(out);
            out.force(true);
            FileTime modified = Files.getLastModifiedTime(aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return modified;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Makes the renames in a folder last; other systems than POSIX do not open folders. */
    static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes what a crash left in a folder. */
    static void removeLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path leftover : leftovers) {
                if (isAbandoned(leftover)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    // whoever is still writing holds a lock, which the system takes from a process that dies
    private static boolean isAbandoned(Path leftover) throws IOException {
        try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process is writing it
        } catch (NoSuchFileException e) {
            return false; // finished in the meantime
        }
    }
}
