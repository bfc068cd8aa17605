package dev.pressrun.text;

/**
 * Where the next sign is that closes what was opened in a text. For those who ask from the beginning of a text to its end: every
 * part of it is looked at once, however many signs open and nothing closes them.
 */
public final class Closings {
    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final String closing;
    private final String[] openings;
    private int close = -1;
    /** Where the line begins that has the last sign in it that opens something and comes before the one that closes it. */
    private int line = -1;

    private Closings(String text, String closing, String... openings) {
        this.text = text;
        this.closing = closing;
        this.openings = openings;
    }

    /** Of all that is open the last is closed. */
    public static Closings of(String text, String closing, String... openings) {
        return new Closings(text, closing, openings);
    }

    /**
     * The offset of what closes the sign that ends at an offset; -1 when nothing does, or when another sign opens something on a
     * line below, so that this one was forgotten and the other is closed there.
     */
    public int behind(int open) {
        if (close < open) {
            look(open);
        }
        return close == NONE || line >= open ? -1 : close;
    }

    private void look(int from) {
        int found = text.indexOf(closing, from);
        close = found < 0 ? NONE : found;
        line = -1;
        for (int i = found - 1; i >= from && line < 0; i--) {
            if (opens(i)) {
                line = text.lastIndexOf('\n', i) + 1;
            }
        }
    }

    private boolean opens(int at) {
        for (String opening : openings) {
            if (text.startsWith(opening, at)) {
                return true;
            }
        }
        return false;
    }
}
