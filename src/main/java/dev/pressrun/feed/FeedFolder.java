package dev.pressrun.feed;

import dev.pressrun.feed.PublishedFeed.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder where feeds lie as files. Whoever reads one at any moment, even after a power cut, sees the old feed or the new
 * one, whole. A manifest beside them, {@code feeds.txt}, says which files are ours.
 */
public final class FeedFolder {
    private final Path folder;
    /** The files as the last publication left them, by their names. */
    private final Map<String, Known> known = new HashMap<>();
    /** The folders in which nothing lies any more that a crash left. */
    private final Set<Path> swept = new HashSet<>();

    public FeedFolder(Path folder) {
        this.folder = folder;
    }

    /** What lies in the folder, and how it looked then. */
    private record Known(FeedFile file, FileTime modified, long size) {
        boolean isStill(FeedFile other, @Nullable BasicFileAttributes now) {
            return file.equals(other)
                    && now != null
                    && now.isRegularFile()
                    && modified.equals(now.lastModifiedTime())
                    && size == now.size();
        }
    }

    /**
     * Writes the feeds that differ from what is there; the others are not touched, so that the time of a file is the time when
     * its bytes last changed. Feeds of ours that are not among them are removed, and remembered as {@link #gone()}. The bytes of
     * a file that is the same as the last time are not asked for.
     *
     * @return the feeds in the same order
     * @throws UncheckedIOException with the folder's name, when it cannot be written
     */
    public synchronized List<PublishedFeed> publish(List<FeedFile> files) {
        try {
            makeFolder(folder);
            Set<Path> touched = new LinkedHashSet<>();
            List<PublishedFeed> published = new ArrayList<>();
            for (FeedFile file : files) {
                published.add(publish(file, touched));
            }
            Manifest before = manifest();
            Manifest after = before.with(files.stream().map(FeedFile::name).toList());
            for (String name : before.there()) {
                if (after.gone().contains(name)) {
                    remove(folder.resolve(name));
                    known.remove(name);
                }
            }
            Pieces manifest = Pieces.of(List.of(after.text().getBytes(StandardCharsets.UTF_8)));
            if (!manifest.areIn(folder.resolve(Manifest.NAME))) {
                AtomicFile.replace(folder.resolve(Manifest.NAME), manifest);
                touched.add(folder);
            }
            for (Path one : touched) {
                AtomicFile.sync(one);
            }
            return List.copyOf(published);
        } catch (IOException e) {
            throw new UncheckedIOException("the feeds cannot be written to " + folder + ": " + e, e);
        }
    }

    /**
     * The names of the feeds that were here once and are no more, also before a restart: readers who ask for one should hear
     * that it will not come back.
     */
    public Set<String> gone() {
        try {
            return Set.copyOf(manifest().gone());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of feeds cannot be read in " + folder + ": " + e, e);
        }
    }

    private Manifest manifest() throws IOException {
        try {
            // not readString, which throws when somebody edited the file in another encoding
            return Manifest.read(new String(Files.readAllBytes(folder.resolve(Manifest.NAME)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Manifest.read("");
        }
    }

    private PublishedFeed publish(FeedFile file, Set<Path> touched) throws IOException {
        Path target = folder.resolve(file.name());
        Known before = known.get(file.name());
        if (before != null && before.isStill(file, look(target))) {
            return new PublishedFeed(file, before.modified().toInstant(), State.LEFT_AS_IT_WAS);
        }
        makeFolders(target, touched);
        Pieces content = file.content().get();
        State state = content.areIn(target) ? State.LEFT_AS_IT_WAS : State.CHANGED;
        if (state == State.CHANGED) {
            AtomicFile.replace(target, content);
            touched.add(target.getParent());
        }
        FileTime modified = Files.getLastModifiedTime(target);
        known.put(file.name(), new Known(file, modified, content.size()));
        return new PublishedFeed(file, modified.toInstant(), state);
    }

    private static @Nullable BasicFileAttributes look(Path target) throws IOException {
        try {
            return Files.readAttributes(target, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Makes the folders that a file is in, as far as they are not there. */
    private void makeFolders(Path file, Set<Path> touched) throws IOException {
        for (Path one = file.getParent(); one != null && !one.equals(folder); one = one.getParent()) {
            if (makeFolder(one)) {
                touched.add(one.getParent());
            }
        }
    }

    private boolean makeFolder(Path one) throws IOException {
        boolean isNew = !Files.isDirectory(one); // createDirectories of Java 17 refuses a link to a folder
        if (isNew) {
            Files.createDirectories(one);
        }
        if (swept.add(one)) {
            AtomicFile.removeLeftovers(one);
        }
        return isNew;
    }

    /** Removes a file and the folders that were only for it. */
    private void remove(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            Files.delete(file);
        }
        try {
            for (Path parent = file.getParent(); parent != null && !parent.equals(folder); ) {
                Files.deleteIfExists(parent);
                parent = parent.getParent();
            }
        } catch (DirectoryNotEmptyException | NotDirectoryException e) {
            return; // somebody has something else in it
        }
    }
}
