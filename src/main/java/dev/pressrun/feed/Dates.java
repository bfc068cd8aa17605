package dev.pressrun.feed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes moments as feeds want them. ROME has them in UTC only, and so loses the day on which an author published. */
final class Dates {
    private Dates() {}

    /** For Atom and JSON Feed: {@code 2004-10-25T00:00:00+02:00}. */
    static String rfc3339(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** For RSS, with a year of four digits: {@code Mon, 25 Oct 2004 00:00:00 +0200}. Its English names are fixed. */
    static String rfc822(OffsetDateTime moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment);
    }
}
