package dev.pressrun.digest;

import java.util.Map;

/** Puts values into the places of an edition's texts, to look at it; messages are made of prepared bytes. */
public final class Places {
    private Places() {}

    /** The text with the values in their places, as they are; of a stretch for readers with a name, nothing without one. */
    public static String filled(String text, Map<Place, String> values) {
        boolean isNamed = !values.getOrDefault(Place.NAME, "").isEmpty();
        StringBuilder filled = new StringBuilder(text.length());
        boolean skips = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Place.isMark(c)) {
                filled.append(skips ? "" : String.valueOf(c));
                continue;
            }
            switch (Place.of(c)) {
                case NAMED -> skips = !isNamed;
                case END -> skips = false;
                case NAME, UNSUBSCRIBE -> filled.append(skips ? "" : values.getOrDefault(Place.of(c), ""));
            }
        }
        return filled.toString();
    }
}
