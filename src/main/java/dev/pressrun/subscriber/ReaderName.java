package dev.pressrun.subscriber;

import dev.pressrun.text.OneLine;
import java.util.regex.Pattern;

/** What a reader wants to be called, as somebody wrote it. */
public final class ReaderName {
    private static final int MOST_CHARACTERS = 100;

    /** They would turn the text around a name the other way (Unicode, UAX #9). */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

    private ReaderName() {}

    /** The name on one line, without controls and marks of direction, cut where it is longer than a name; may be empty. */
    public static String of(String written) {
        return OneLine.cut(OneLine.of(DIRECTIONS.matcher(written).replaceAll("")), MOST_CHARACTERS);
    }
}
