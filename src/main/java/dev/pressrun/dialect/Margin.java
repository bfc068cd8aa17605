package dev.pressrun.dialect;

import java.util.stream.Collectors;

/** What stands before the text of lines that belong together. */
final class Margin {
    private Margin() {}

    /** The lines with another margin in the place of the one that all of them have. */
    static String moved(String lines, String margin) {
        int common = lines.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(Margin::of)
                .min()
                .orElse(0);
        int end = lines.indexOf('\n');
        String first = end < 0 ? lines : lines.substring(0, end);
        String begun = first.isBlank() ? "" : margin + first.strip();
        return end < 0
                ? begun
                : begun + "\n"
                        + lines.substring(end + 1)
                                .lines()
                                .map(line -> line.isBlank() ? "" : margin + line.substring(common))
                                .collect(Collectors.joining("\n"));
    }

    /** How many spaces a line begins with, at most as many as it has. */
    static int of(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** A line without its margin, of which it may have less; a tab is all of it. */
    static String without(String line, int columns) {
        int at = 0;
        while (at < columns && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < columns && at < line.length() && line.charAt(at) == '\t'
                ? line.substring(at + 1)
                : line.substring(at);
    }

    /** Each line behind the margin. */
    static String behind(String margin, String lines) {
        return margin.isEmpty()
                ? lines
                : lines.lines()
                        .map(line -> line.isBlank() ? "" : margin + line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The lines without blank ones at either end. */
    static String trimmed(String lines) {
        String from = lines.stripTrailing();
        int start = 0;
        for (int end = from.indexOf('\n');
                end >= 0 && from.substring(start, end).isBlank(); ) {
            start = end + 1;
            end = from.indexOf('\n', start);
        }
        return from.substring(start);
    }
}
