package dev.pressrun.mail;

import static java.util.Objects.requireNonNull;

import dev.pressrun.digest.Place;
import dev.pressrun.subscriber.ReaderName;
import dev.pressrun.text.Direction;
import dev.pressrun.text.Isolates;
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
        put(Place.UNSUBSCRIBE, unsubscribe, escaped(unsubscribe));
        // the words around it may be written the other way
        boolean turns = Isolates.turns(Direction.LTR, shown);
        put(
                Place.NAME,
                Isolates.among(Direction.LTR, shown),
                turns ? "<bdi>" + escaped(shown) + "</bdi>" : escaped(shown));
    }

    private void put(Place place, String inText, String inHtml) {
        byte[] encoded = QuotedPrintable.stretch(inText);
        text.put(place, encoded);
        html.put(place, inHtml.equals(inText) ? encoded : QuotedPrintable.stretch(inHtml));
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
