package dev.pressrun.source;

import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lists the files below a folder in the order of their names. Hidden files and folders are skipped, and so are those of npm. No
 * link is followed: what a link inside the folder leads to is found under its own name, and what lies outside is not the author's
 * to publish.
 */
final class FolderWalk {
    private static final int DEEPEST = 64;
    /** Where npm puts the programs that others wrote, with their manuals. */
    private static final String PACKAGES = "node_modules";

    private static final Comparator<FoundFile> BY_PATH = Comparator.comparing(FoundFile::path);

    private final List<FoundFile> files = new ArrayList<>();
    private boolean isComplete = true;
    private final List<Problem> problems;
    private final Path root;

    private FolderWalk(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Walks through the folder; what cannot be read becomes a problem. */
    static FolderWalk through(Path folder, List<Problem> problems) {
        try {
            FolderWalk walk = new FolderWalk(folder.toRealPath(), problems);
            walk.list(walk.root, "", 0);
            walk.files.sort(BY_PATH);
            return walk;
        } catch (IOException e) {
            new Notes("", problems)
                    .error(0, "the folder of posts cannot be read (" + reason(e) + "); see posts.folder: " + folder);
            return new FolderWalk(folder, problems);
        }
    }

    /**
     * The same walk where nothing has changed but these paths, and they are files that were there and still are, or never were;
     * empty when more has changed than that, so that somebody must walk again.
     */
    Optional<FolderWalk> after(Set<Path> changed) {
        if (!isComplete()) {
            return Optional.empty();
        }
        FolderWalk next = new FolderWalk(root, problems);
        next.files.addAll(files);
        return changed.stream().allMatch(next::isSeenAgain) ? Optional.of(next) : Optional.empty();
    }

    /** Whether the folder is the one that was walked through, and no link has been turned. */
    boolean isStillAt(Path folder) {
        try {
            return folder.toRealPath().equals(root);
        } catch (IOException e) {
            return false; // whoever walks says what is wrong
        }
    }

    private boolean isSeenAgain(Path changed) {
        if (!changed.startsWith(root) || changed.equals(root)) {
            return false;
        }
        String path = StreamSupport.stream(root.relativize(changed).spliterator(), false)
                .map(FolderWalk::nameOf)
                .collect(Collectors.joining("/"));
        int at = place(path);
        try {
            BasicFileAttributes now =
                    Files.readAttributes(changed, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (at >= 0 && now.isRegularFile()) {
                files.set(at, found(path, files.get(at).file(), now));
            }
            return at >= 0 && now.isRegularFile();
        } catch (NoSuchFileException e) {
            return at < 0 && !isFolder(path); // it came and went, as an editor's own files do
        } catch (IOException e) {
            return false; // whoever walks says what is wrong
        }
    }

    private int place(String path) {
        FoundFile wanted = new FoundFile(path, root, 0, Instant.EPOCH);
        return Collections.binarySearch(files, wanted, BY_PATH);
    }

    /** Whether a file was found below the path. */
    private boolean isFolder(String path) {
        int next = -1 - place(path + "/");
        return next < files.size() && files.get(next).path().startsWith(path + "/");
    }

    private static FoundFile found(String path, Path file, BasicFileAttributes attributes) {
        return new FoundFile(
                path, file, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /** The regular files. */
    List<FoundFile> files() {
        return files;
    }

    /** Whether each folder could be read and there was a file in one at all: a disk that is not mounted looks like an empty folder. */
    boolean isComplete() {
        return isComplete && !files.isEmpty();
    }

    private void list(Path folder, String path, int depth) {
        if (depth > DEEPEST) {
            notes(path).error(0, "folders are nested deeper than " + DEEPEST + " levels; move this one up");
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> visit(entry, path.isEmpty() ? nameOf(entry) : path + "/" + nameOf(entry), depth));
        } catch (DirectoryIteratorException e) {
            unreadable(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void visit(Path entry, String path, int depth) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (isPassedOver(name)) {
            return;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                list(entry, path, depth + 1);
            } else if (attributes.isRegularFile()) {
                files.add(found(path, entry, attributes));
            } else if (attributes.isSymbolicLink()) {
                checkLink(entry, path);
            } else if (FileKind.of(path) == FileKind.POST) {
                notes(path).error(0, "is a pipe, socket or device, not a file; replace it with a file");
            }
        } catch (NoSuchFileException e) {
            notes(path).warn(0, "went away while the folder was read; it is read again the next time");
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void checkLink(Path link, String path) {
        try {
            Path target = link.toRealPath();
            boolean foundAnyway = target.startsWith(root)
                    && StreamSupport.stream(root.relativize(target).spliterator(), false)
                            .noneMatch(segment -> isHidden(segment.toString()));
            if (!foundAnyway) {
                notes(path)
                        .warn(
                                0,
                                "is a symbolic link that leaves the folder of posts and is not followed;"
                                        + " put the file itself here");
            }
        } catch (IOException e) {
            notes(path).warn(0, "is a symbolic link that leads nowhere (" + reason(e) + "); remove or mend it");
        }
    }

    private void unreadable(String path, IOException e) {
        isComplete = false;
        notes(path).error(0, "cannot be read (" + reason(e) + "); check its permissions");
    }

    private Notes notes(String path) {
        return new Notes(path, problems);
    }

    /** Whether what is called so is not read. */
    static boolean isPassedOver(String name) {
        return isHidden(name) || name.equals(PACKAGES);
    }

    static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason().toLowerCase(Locale.ROOT);
        }
        return e.getClass().getSimpleName();
    }

    /**
     * The name in Unicode. Where the locale is not UTF-8 the JDK shows a replacement character for each byte that it does not
     * know, but keeps the bytes, and a file URI has them all.
     */
    private static String nameOf(Path entry) {
        String name = String.valueOf(entry.getFileName());
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String uri = entry.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        String raw = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
