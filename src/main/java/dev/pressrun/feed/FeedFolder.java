package dev.pressrun.feed;

import dev.pressrun.feed.PublishedFeed.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The folder where feeds lie as files. Whoever reads one at any moment, even after a power cut, sees the old feed or the new
 * one, whole.
 */
public final class FeedFolder {
    private static final String UNFINISHED = ".part";

    private final Path folder;

    public FeedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the feeds that differ from what is there; the others are not touched, so that the time of a file is the time when
     * its bytes last changed.
     *
     * @return the feeds in the same order
     * @throws UncheckedIOException with the folder's name, when it cannot be written
     */
    public List<PublishedFeed> publish(List<FeedFile> files) {
        try {
            if (!Files.isDirectory(folder)) { // createDirectories of Java 17 refuses a link to a folder
                Files.createDirectories(folder);
            }
            removeLeftovers();
            List<PublishedFeed> published = new ArrayList<>();
            for (FeedFile file : files) {
                published.add(publish(file));
            }
            if (published.stream().anyMatch(feed -> feed.state() == State.CHANGED)) {
                syncFolder();
            }
            return List.copyOf(published);
        } catch (IOException e) {
            throw new UncheckedIOException("the feeds cannot be written to " + folder + ": " + e, e);
        }
    }

    private PublishedFeed publish(FeedFile file) throws IOException {
        Path target = folder.resolve(file.name());
        State state = holds(target, file.bytes()) ? State.LEFT_AS_IT_WAS : State.CHANGED;
        if (state == State.CHANGED) {
            replace(target, file);
        }
        return new PublishedFeed(file, Files.getLastModifiedTime(target).toInstant(), state);
    }

    private void replace(Path target, FeedFile file) throws IOException {
        Path aside = folder.resolve("." + file.name() + "." + UUID.randomUUID() + UNFINISHED);
        try (FileChannel out = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.lock(); // until it is closed
            write(out, file.bytes());
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void write(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        out.force(true);
    }

    private static boolean holds(Path target, byte[] bytes) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == bytes.length
                && Arrays.equals(Files.readAllBytes(target), bytes);
    }

    private void removeLeftovers() throws IOException {
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

    // makes the renames last; other systems than POSIX do not open folders
    private void syncFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
