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
    END('\u0004'),
    /** From here up to {@link #END} it is only in messages, and not on the page of the edition. Stretches are never in another. */
    MAILED('\u0005'),
    /** From here up to {@link #END} it is only on the page of the edition. */
    ARCHIVED('\u0006');

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
        return c >= UNSUBSCRIBE.mark && c <= ARCHIVED.mark;
    }

    /** The place that a mark stands for. */
    public static Place of(char mark) {
        return values()[mark - UNSUBSCRIBE.mark];
    }
}
