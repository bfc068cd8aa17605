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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder where feeds lie as files. Whoever reads one at any moment, even after a power cut, sees the old feed or the new
 * one, whole. A manifest beside them, {@code feeds.txt}, says which files are ours.
 */
public final class FeedFolder {
    private final Path folder;

    public FeedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the feeds that differ from what is there; the others are not touched, so that the time of a file is the time when
     * its bytes last changed. Feeds of ours that are not among them are removed, and remembered as {@link #gone()}.
     *
     * @return the feeds in the same order
     * @throws UncheckedIOException with the folder's name, when it cannot be written
     */
    public List<PublishedFeed> publish(List<FeedFile> files) {
        try {
            Set<Path> folders = makeFolders(files);
            List<PublishedFeed> published = new ArrayList<>();
            for (FeedFile file : files) {
                published.add(publish(file));
            }
            Manifest before = manifest();
            Manifest after = before.with(files.stream().map(FeedFile::name).toList());
            for (String name : before.there()) {
                if (after.gone().contains(name)) {
                    remove(folder.resolve(name));
                }
            }
            byte[] manifest = after.text().getBytes(StandardCharsets.UTF_8);
            boolean changed = !AtomicFile.holds(folder.resolve(Manifest.NAME), manifest);
            if (changed) {
                AtomicFile.replace(folder.resolve(Manifest.NAME), manifest);
            }
            if (changed || published.stream().anyMatch(feed -> feed.state() == State.CHANGED)) {
                for (Path one : folders) {
                    AtomicFile.sync(one);
                }
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

    private Set<Path> makeFolders(List<FeedFile> files) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(folder);
        for (FeedFile file : files) {
            for (Path one = folder.resolve(file.name()).getParent();
                    one != null && !one.equals(folder) && folders.add(one); ) {
                one = one.getParent();
            }
        }
        for (Path one : folders) {
            if (!Files.isDirectory(one)) { // createDirectories of Java 17 refuses a link to a folder
                Files.createDirectories(one);
            }
            AtomicFile.removeLeftovers(one);
        }
        return folders;
    }

    private PublishedFeed publish(FeedFile file) throws IOException {
        Path target = folder.resolve(file.name());
        State state = AtomicFile.holds(target, file.bytes()) ? State.LEFT_AS_IT_WAS : State.CHANGED;
        if (state == State.CHANGED) {
            AtomicFile.replace(target, file.bytes());
        }
        return new PublishedFeed(file, Files.getLastModifiedTime(target).toInstant(), state);
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
