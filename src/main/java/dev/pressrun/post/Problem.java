package dev.pressrun.post;

import java.util.Comparator;

/**
 * Something in the folder of posts that its owner should look at.
 *
 * @param file the path below the folder, segments joined by a slash; empty for the folder itself
 * @param line from 1; 0 for the whole file
 * @param message what is wrong and what to do about it
 */
public record Problem(String file, int line, Severity severity, String message) {
    public static final Comparator<Problem> IN_ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    /** What became of the post. */
    public enum Severity {
        /** The post stays, or the file was not taken for a post. */
        WARNING,
        /** The post, or everything below the folder, is left out. */
        ERROR
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
