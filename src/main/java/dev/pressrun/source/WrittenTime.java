package dev.pressrun.source;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the day: a time and a zone, or one of them, or nothing.
 *
 * @param time null where none is written
 * @param zone null where none is written
 */
record WrittenTime(@Nullable LocalTime time, @Nullable ZoneId zone) {
    private static final Pattern FORM =
            Pattern.compile("(?:(?:[Tt]|[\\s_,]{1,9}(?:(?:at|um|à|[-–—]) {1,9})?)(?<hour>\\d{1,2})"
                    + "(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?)?"
                    + " ?(?<half>[aApP]\\.?[mM]\\b\\.?)?)?"
                    // Ruby reads "2023-01-29 18:30:22 2023 -0800", with the year once more
                    + "(?:\\s{1,9}\\d{4}(?=\\s{1,9}[+-]))?"
                    + "\\s{0,9}(?<zone>\\S{0,40})"
                    // Go and JavaScript add the name of the zone to the offset
                    + "(?:(?<=\\d)\\s{1,9}[A-Z]{2,5}|\\s{1,9}\\([^()]{0,60}\\))?");
    private static final Pattern COMPACT = Pattern.compile("T(\\d{2})(\\d{2})(\\d{2})?(?=Z|[+-]|$)");

    /** Throws what the JDK throws for a time that no clock shows, and for a zone that does not exist. */
    static Optional<WrittenTime> of(String rest) {
        Matcher found = FORM.matcher(COMPACT.matcher(rest).replaceFirst(WrittenTime::spread));
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean isHourOnly =
                found.group("hour") != null && found.group("minute") == null && found.group("half") == null;
        return isHourOnly
                ? Optional.empty()
                : Optional.of(new WrittenTime(time(found), ZoneNames.zone(found.group("zone"))));
    }

    private static String spread(MatchResult compact) {
        String second = compact.group(3);
        return "T" + compact.group(1) + ":" + compact.group(2) + (second == null ? "" : ":" + second);
    }

    private static @Nullable LocalTime time(Matcher found) {
        if (found.group("hour") == null) {
            return null;
        }
        int hour = Integer.parseInt(found.group("hour"));
        String half = found.group("half");
        if (half != null) {
            hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
        }
        String fraction = found.group("fraction");
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        // a leap second is the last one of its minute
        return LocalTime.of(hour, number(found, "minute"), Math.min(number(found, "second"), 59), nanos);
    }

    private static int number(Matcher found, String group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}
