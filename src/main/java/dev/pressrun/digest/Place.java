package dev.pressrun.digest;

/**
 * A place in the frozen texts of an edition for what each reader has of their own. It is marked by one control character, which
 * no text of a post can hold.
 */
public enum Place {
    /** The address of the page on which the reader unsubscribes. */
    UNSUBSCRIBE('\u0001'),
    /** What the reader wants to be called. */
    NAME('\u0002'),
    /** From here up to {@link #END} it is only for readers whose name is known. */
    NAMED('\u0003'),
    END('\u0004');

    private final char mark;

    Place(char mark) {
        this.mark = mark;
    }

    /** What marks the place in HTML and in text. */
    public char mark() {
        return mark;
    }

    /** The mark, to be put into a text. */
    @Override
    public String toString() {
        return String.valueOf(mark);
    }

    /** Whether a character marks a place. */
    public static boolean isMark(char c) {
        return c >= UNSUBSCRIBE.mark && c <= END.mark;
    }

    /** The place that a mark stands for. */
    public static Place of(char mark) {
        return values()[mark - UNSUBSCRIBE.mark];
    }
}
