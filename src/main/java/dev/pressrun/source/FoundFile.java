package dev.pressrun.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A regular file below the folder of posts.
 *
 * @param path below the folder, segments joined by a slash
 */
record FoundFile(String path, Path file, long size, Instant modified) {
    /** The last segment of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the folder that it is in, without a slash at the end; empty for the folder of posts. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
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
