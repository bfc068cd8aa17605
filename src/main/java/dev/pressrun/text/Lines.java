package dev.pressrun.text;

/** Walks over a text line by line without copying it. */
public final class Lines {
    private final String text;
    private int start;
    private int number = 1;

    public Lines(String text) {
        this.text = text;
    }

    private Lines(String text, int start, int number) {
        this.text = text;
        this.start = start;
        this.number = number;
    }

    /** How many line ends stand before the position. */
    public static int count(String text, int until) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < until; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    public boolean atEnd() {
        return start >= text.length();
    }

    /** The line here, without its end; empty behind the last one. */
    public String line() {
        return atEnd() ? "" : text.substring(start, end());
    }

    public boolean isBlank() {
        return line().isBlank();
    }

    /** The number of the line here, from 1. */
    public int number() {
        return number;
    }

    /** Where the line here begins. */
    public int start() {
        return start;
    }

    /** From the line here to the end. */
    public String rest() {
        return atEnd() ? "" : text.substring(start);
    }

    public void next() {
        if (!atEnd()) {
            start = Math.min(text.length(), end() + 1);
            number++;
        }
    }

    public void skipBlank() {
        while (!atEnd() && isBlank()) {
            next();
        }
    }

    /** A second walker on the same line. */
    public Lines fork() {
        return new Lines(text, start, number);
    }

    private int end() {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
