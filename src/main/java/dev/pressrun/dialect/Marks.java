package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.List;

/** Finds the signs of shortcodes. */
interface Marks {
    /** What a text with any has in it. */
    Signs signs();

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
