package dev.pressrun.source;

import dev.pressrun.history.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A regular file below the folder of posts.
 *
 * @param path below the folder, segments joined by a slash
 * @param history its commits, where the owner wants to know of them; null where nobody asked, and before the first
 */
record FoundFile(
        String path,
        Path file,
        long size,
        Instant modified,
        @Nullable Span history) {
    FoundFile(String path, Path file, long size, Instant modified) {
        this(path, file, size, modified, null);
    }

    /** The same file with its commits. */
    FoundFile with(@Nullable Span commits) {
        return new FoundFile(path, file, size, modified, commits);
    }

    /** The last segment of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the folder that it is in, without a slash at the end; empty for the folder of posts. */
    String folder() {
        return folderOf(path);
    }

    /** What stands before the last slash of a path; empty where there is none. */
    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The path of what is called so in a folder, where two dots mean the folder above; nothing is above the first. */
    static String beside(String folder, String name) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : ((name.startsWith("/") ? "" : folder) + "/" + name).split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** The name without the extension. */
    String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether the file stands for its folder. */
    boolean isIndex() {
        return stem().equals("index") || stem().startsWith("index.");
    }
}
