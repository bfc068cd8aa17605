package dev.pressrun.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes moments as feeds want them. ROME has them in UTC only, and so loses the day on which an author published. */
final class Dates {
    private static final int HALF_HOUR = 1800;

    private Dates() {}

    /** For Atom and JSON Feed: {@code 2004-10-25T00:00:00+02:00}. */
    static String rfc3339(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** For RSS, with a year of four digits: {@code Mon, 25 Oct 2004 00:00:00 +0200}. Its English names are fixed. */
    static String rfc822(OffsetDateTime moment) {
        // some readers take quarter hours, as in Nepal, for a mistake
        boolean usual = moment.getOffset().getTotalSeconds() % HALF_HOUR == 0;
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                usual ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
