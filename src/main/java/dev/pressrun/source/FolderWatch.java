package dev.pressrun.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells at once that files below a folder have changed. It sees what the operating system tells, which may be nothing: on network
 * drives, or when the system has too much to watch. So it goes with looking at the folder now and then, never instead of it.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final int DEEPEST = 64;
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };
    /** Of what lies beside the folder, such as a database, no change matters. */
    private static final WatchEvent.Kind<?>[] COMING_AND_GOING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path folder;
    /** Null where the system has none for us. */
    private final @Nullable WatchService service;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private @Nullable Path root;
    /** By which the system knows the folder, whatever its name; null where it has no such thing. */
    private @Nullable Object identity;

    /** The folders above, with the names in them whose coming makes the path lead elsewhere. */
    private final Map<WatchKey, Path> above = new HashMap<>();

    /** Watches a folder and those below it, but for those that are not read. */
    public FolderWatch(Path folder) {
        this.folder = folder;
        this.service = service(folder);
        follow();
    }

    private static @Nullable WatchService service(Path folder) {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException e) {
            LOG.warn(
                    "changes of {} are found later than they could be, since the system does not tell them: {}",
                    folder,
                    e);
            return null;
        }
    }

    /** Watches what the folder's path leads to now: a link may have been turned, or another folder put in its place. */
    public void follow() {
        try {
            Path now = folder.toRealPath();
            Object known = Files.readAttributes(now, BasicFileAttributes.class).fileKey();
            if (!now.equals(root) || !Objects.equals(known, identity) || folders.isEmpty()) {
                folders.keySet().forEach(WatchKey::cancel);
                folders.clear();
                root = now;
                identity = known;
                register(now, 0);
                registerAbove();
            }
        } catch (IOException e) {
            root = null; // not there now; whoever looks at the folder says so
        }
    }

    /**
     * Waits at most so long for something to change and gives the paths that did: at once and together with all that is known to
     * have changed by then. None when nothing did, or when this was closed.
     */
    public Set<Path> await(Duration longest) throws InterruptedException {
        Set<Path> changed = new HashSet<>();
        if (service == null) {
            closed.await(longest.toNanos(), TimeUnit.NANOSECONDS);
            return changed;
        }
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (changed.isEmpty()) {
                WatchKey key = service.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (key == null) {
                    return changed;
                }
                for (; key != null; key = service.poll()) {
                    collect(key, changed);
                }
            }
        } catch (ClosedWatchServiceException e) {
            // whoever closed it knows
        }
        return changed;
    }

    /** A blog may be put in place as a whole, by renaming it or by turning a link anywhere above it. */
    private void registerAbove() {
        above.keySet().forEach(WatchKey::cancel);
        above.clear();
        Path path = folder.toAbsolutePath();
        for (Path one = path; one != null && one.getFileName() != null; one = one.getParent()) {
            if (one.equals(path) || Files.isSymbolicLink(one)) {
                registerAbove(one);
            }
        }
    }

    private void registerAbove(Path one) {
        Path parent = one.getParent();
        if (service == null || parent == null) {
            return;
        }
        try {
            above.put(parent.register(service, COMING_AND_GOING), one);
        } catch (IOException e) {
            LOG.debug("not ours to watch, so the look now and then sees it folder={}", parent);
        }
    }

    private void collect(WatchKey key, Set<Path> changed) {
        Path parent = folders.get(key);
        if (above.containsKey(key) && parent == null) {
            collectAbove(key, changed);
            return;
        }
        for (WatchEvent<?> event : key.pollEvents()) {
            if (parent == null) {
                continue;
            }
            if (!(event.context() instanceof Path name)) {
                changed.add(parent); // too many changes to name them
                register(parent, 0);
            } else if (!FolderWalk.isPassedOver(name.toString())) {
                Path path = parent.resolve(name);
                changed.add(path);
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                    register(path, 0);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void collectAbove(WatchKey key, Set<Path> changed) {
        Path watched = above.getOrDefault(key, folder);
        boolean isReplaced = key.pollEvents().stream()
                .anyMatch(event -> !(event.context() instanceof Path name) || watched.endsWith(name));
        if (isReplaced) {
            changed.add(folder);
        }
        key.reset();
    }

    /** Does nothing when it is no folder; what cannot be watched is looked at all the same. */
    private void register(Path path, int depth) {
        if (service == null || depth > DEEPEST || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            folders.put(path.register(service, KINDS), path);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, FolderWatch::isVisible)) {
                entries.forEach(entry -> register(entry, depth + 1));
            }
        } catch (IOException | DirectoryIteratorException e) {
            folders.values().remove(path); // such as a limit of the system: the look now and then sees it
        }
    }

    private static boolean isVisible(Path entry) {
        return !FolderWalk.isPassedOver(String.valueOf(entry.getFileName()));
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("watching " + folder + " cannot be ended: " + e, e);
        }
    }
}
