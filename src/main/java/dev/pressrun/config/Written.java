package dev.pressrun.config;

import dev.pressrun.text.Nearest;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads words that stand for something in the world, and says what would be right where one does not. */
final class Written {
    private Written() {}

    /** A BCP 47 tag in its canonical form. */
    static String language(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("must be a language tag such as en or pt-BR, not " + text, e);
        }
    }

    /** A zone of the tz database. */
    static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            String meant = Nearest.to(text, ZoneId.getAvailableZoneIds().stream())
                    .map(zone -> "; did you mean " + zone + "?")
                    .orElse("");
            throw new IllegalArgumentException("must be a time zone such as Europe/Berlin or UTC, not " + text + meant);
        }
        return ZoneId.of(text);
    }
}
