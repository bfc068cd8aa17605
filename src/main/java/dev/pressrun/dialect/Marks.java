package dev.pressrun.dialect;

import java.util.List;

/** Finds the signs of shortcodes. */
interface Marks {
    /** Whether there may be any; costs one scan. */
    boolean areIn(String text);

    /** The signs in the order of the text. */
    List<Mark> in(String text, Findings findings);

    /** What a sign does. */
    enum Kind {
        OPEN,
        CLOSE,
        SINGLE,
        LITERAL
    }

    /**
     * One sign.
     *
     * @param closer what a sign that closes another has in common with it
     * @param arguments what stands behind the name; for a literal what is shown
     */
    record Mark(Kind kind, String name, String closer, String arguments, int start, int end, int line) {}
}
