package dev.pressrun.mail;

import static java.util.Objects.requireNonNull;

import dev.pressrun.digest.Place;
import dev.pressrun.subscriber.ReaderName;
import java.util.EnumMap;
import java.util.Map;

/** What one reader has of their own in an edition, encoded so that it can stand where a line begins and anything can follow it. */
final class OwnValues {
    private final boolean named;
    private final Map<Place, byte[]> text = new EnumMap<>(Place.class);
    private final Map<Place, byte[]> html = new EnumMap<>(Place.class);

    /** The address at which the reader unsubscribes, and the name as the reader wrote it. */
    OwnValues(String unsubscribe, String name) {
        // whoever put it into the store, it must not turn or break the lines around it
        String shown = ReaderName.of(name);
        named = !shown.isEmpty();
        put(Place.UNSUBSCRIBE, unsubscribe);
        put(Place.NAME, shown);
    }

    private void put(Place place, String value) {
        byte[] encoded = QuotedPrintable.stretch(value);
        String escaped = escaped(value);
        text.put(place, encoded);
        html.put(place, escaped.equals(value) ? encoded : QuotedPrintable.stretch(escaped));
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

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
