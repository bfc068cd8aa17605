package dev.pressrun.source;

/** Walks over a text line by line without copying it. */
final class Lines {
    private final String text;
    private int start;
    private int number = 1;

    Lines(String text) {
        this.text = text;
    }

    private Lines(String text, int start, int number) {
        this.text = text;
        this.start = start;
        this.number = number;
    }

    /** How many line ends stand before the position. */
    static int count(String text, int until) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < until; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    boolean atEnd() {
        return start >= text.length();
    }

    /** The line here, without its end; empty behind the last one. */
    String line() {
        return atEnd() ? "" : text.substring(start, end());
    }

    boolean isBlank() {
        return line().isBlank();
    }

    /** The number of the line here, from 1. */
    int number() {
        return number;
    }

    /** Where the line here begins. */
    int start() {
        return start;
    }

    /** From the line here to the end. */
    String rest() {
        return atEnd() ? "" : text.substring(start);
    }

    void next() {
        if (!atEnd()) {
            start = Math.min(text.length(), end() + 1);
            number++;
        }
    }

    void skipBlank() {
        while (!atEnd() && isBlank()) {
            next();
        }
    }

    /** A second walker on the same line. */
    Lines fork() {
        return new Lines(text, start, number);
    }

    private int end() {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
