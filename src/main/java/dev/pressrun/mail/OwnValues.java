package dev.pressrun.mail;

import static java.util.Objects.requireNonNull;

import dev.pressrun.digest.Place;
import dev.pressrun.text.OneLine;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What one reader has of their own in an edition, encoded so that it can stand where a line begins and anything can follow it. */
final class OwnValues {
    private static final int LONGEST_NAME = 100;
    /** They would turn around what stands behind the name too (UAX #9, section 2). */
    private static final Pattern TURNS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private final boolean named;
    private final Map<Place, byte[]> text = new EnumMap<>(Place.class);
    private final Map<Place, byte[]> html = new EnumMap<>(Place.class);

    /** The address at which the reader unsubscribes, and the name as the reader wrote it. */
    OwnValues(String unsubscribe, String name) {
        String shown = shown(name);
        named = !shown.isEmpty();
        put(Place.UNSUBSCRIBE, unsubscribe);
        put(Place.NAME, shown);
    }

    private void put(Place place, String value) {
        text.put(place, QuotedPrintable.stretch(value));
        html.put(place, QuotedPrintable.stretch(escaped(value)));
    }

    /** Whether it is known what to call the reader. */
    boolean isNamed() {
        return named;
    }

    /** What the place holds in the text. */
    byte[] text(Place place) {
        return requireNonNull(text.get(place));
    }

    /** What the place holds in the HTML. */
    byte[] html(Place place) {
        return requireNonNull(html.get(place));
    }

    /** Strangers write names: one cannot break a line, turn the text around it, or be longer than a name is. */
    private static String shown(String name) {
        return OneLine.cut(OneLine.of(TURNS.matcher(name).replaceAll("")), LONGEST_NAME);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
