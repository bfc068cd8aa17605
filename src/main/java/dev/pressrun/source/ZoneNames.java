package dev.pressrun.source;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Time zones as authors write them. */
final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2}):?(\\d{2})?(?::?(\\d{2}))?");

    /**
     * RFC 822, section 5.1, has the American ones. Of the others only those are here that mean one zone; the name itself says
     * whether it is summer, whatever the date.
     */
    private static final Map<String, ZoneOffset> ABBREVIATIONS = Stream.of(
                    "Z+0", "UTC+0", "UT+0", "GMT+0", "WET+0", "WEST+1", "BST+1", "CET+1", "CEST+2", "MEZ+1", "MESZ+2",
                    "EET+2", "EEST+3", "MSK+3", "SAST+2", "JST+9", "KST+9", "AWST+8", "AEST+10", "AEDT+11", "NZST+12",
                    "NZDT+13", "EST-5", "EDT-4", "CST-6", "CDT-5", "MST-7", "MDT-6", "PST-8", "PDT-7", "AKST-9",
                    "AKDT-8", "HST-10", "BRT-3", "ART-3")
            .collect(Collectors.toMap(
                    entry -> entry.split("[+-]", 2)[0],
                    entry ->
                            ZoneOffset.ofHours(Integer.parseInt(entry.substring(entry.split("[+-]", 2)[0].length())))));

    private ZoneNames() {}

    /** The zone; null for nothing. Throws what the JDK throws for one that does not exist. */
    static @Nullable ZoneId zone(String text) {
        if (text.isEmpty()) {
            return null;
        }
        ZoneOffset known = ABBREVIATIONS.get(text.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        Matcher offset = OFFSET.matcher(text);
        return offset.matches() ? offset(offset) : ZoneId.of(text);
    }

    private static ZoneOffset offset(Matcher found) {
        int sign = found.group(1).equals("-") ? -1 : 1;
        int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group(2)), sign * minutes);
    }
}
