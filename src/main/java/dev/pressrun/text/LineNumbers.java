package dev.pressrun.text;

import java.util.Arrays;

/** Says on which line of a text a character is. */
public final class LineNumbers {
    private final int[] ends;

    private LineNumbers(int[] ends) {
        this.ends = ends;
    }

    /** The lines of the text, which are ended by {@code \n}. */
    public static LineNumbers of(String text) {
        int[] ends = new int[16];
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = i;
        }
        return new LineNumbers(Arrays.copyOf(ends, count));
    }

    /** The number of the line, from 1, on which the character at the offset is. */
    public int at(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return (found < 0 ? -found - 1 : found) + 1;
    }
}
