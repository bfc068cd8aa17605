package dev.pressrun.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where everything is kept: {@code jdbc:sqlite:PATH}, a path relative to the working directory or absolute. */
public record StoreSettings(String url) {
    private static final String SQLITE = "jdbc:sqlite:";

    public StoreSettings {
        if (!url.startsWith(SQLITE)) {
            // not the whole url: it may hold a password
            String kind = url.replaceFirst("^((?:jdbc:)?[a-z0-9]*).*", "$1");
            throw new IllegalArgumentException("store.url must be jdbc:sqlite:PATH, not " + kind
                    + "...; this version keeps its store in SQLite only");
        }
        path(url);
    }

    /** The files that are others, or have changed, where what is kept may have changed. */
    public List<Path> files() {
        return List.of(path(), path().resolveSibling(path().getFileName() + "-wal"));
    }

    /** The file. */
    Path path() {
        return path(url);
    }

    private static Path path(String url) {
        String path = url.substring(SQLITE.length());
        if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
            throw new IllegalArgumentException("store.url must name a file, without parameters: " + url);
        }
        try {
            return Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("store.url must name a file: " + url, e);
        }
    }
}
