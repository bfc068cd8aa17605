package dev.pressrun.theme;

import java.util.Comparator;

/**
 * Something in a theme that its owner should look at.
 *
 * @param file as the owner knows it: {@code themes/mine/digest.html}
 * @param line from 1; 0 for the whole file
 * @param message what is wrong and what to do about it
 */
public record ThemeProblem(String file, int line, Severity severity, String message)
        implements Comparable<ThemeProblem> {
    private static final Comparator<ThemeProblem> ORDER = Comparator.comparing(ThemeProblem::file)
            .thenComparingInt(ThemeProblem::line)
            .thenComparing(ThemeProblem::message);

    /** What it keeps from happening. */
    public enum Severity {
        /** Mails and pages are made all the same. */
        WARNING,
        /** The theme cannot be used. */
        ERROR
    }

    static ThemeProblem error(String file, int line, String message) {
        return new ThemeProblem(file, line, Severity.ERROR, message);
    }

    static ThemeProblem warning(String file, int line, String message) {
        return new ThemeProblem(file, line, Severity.WARNING, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(ThemeProblem other) {
        return ORDER.compare(this, other);
    }

    /** As a line of a report: {@code themes/mine/digest.html:3: error: ...}. */
    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + (isError() ? ": error: " : ": warning: ") + message;
    }
}
