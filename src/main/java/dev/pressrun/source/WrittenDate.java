package dev.pressrun.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as an author wrote it: the day, and the time and the zone where they are given.
 *
 * @param time null for the start of the day
 * @param zone null for the zone that applies to dates without one
 */
record WrittenDate(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone) {
    private static final int LONGEST = 80;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    // as "date" and Ruby print it: Mon Oct 25 10:00:00 UTC 2004
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(\\p{L}{3,9},? \\p{L}{3,9} \\d{1,2}) (\\d{1,2}:\\d{2}(?::\\d{2})?)((?: \\S{1,40})?) (\\d{4})");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d{1,9})?|(\\d{13})");

    /** Reads any form that we know; empty when the text is something else, or no day of the calendar. */
    static Optional<WrittenDate> parse(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            WrittenDate usual = UsualDate.of(text.strip());
            return usual == null ? ofAnyForm(text.strip()) : Optional.of(usual);
        } catch (DateTimeException e) {
            // such as February 30, or a zone that does not exist: not a date
            return Optional.empty();
        }
    }

    private static Optional<WrittenDate> ofAnyForm(String text) {
        // editors and the JDK's own formats put spaces between time and half of the day that do not break
        String line = YEAR_LAST.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("$1 $4 $2$3");
        return EPOCH.matcher(line).matches() ? Optional.of(ofEpoch(line)) : ofWords(line);
    }

    private static Optional<WrittenDate> ofWords(String line) {
        return WrittenDay.at(line)
                .flatMap(found -> WrittenTime.of(found.rest())
                        .map(behind -> new WrittenDate(found.day(), behind.time(), behind.zone())));
    }

    /** Seconds since 1970, or milliseconds, which programs write. */
    private static WrittenDate ofEpoch(String digits) {
        long number = Long.parseLong(digits.split("\\.", 2)[0]);
        Instant moment = digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return new WrittenDate(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
    }

    /** The moment that is meant, where no zone is given: for a day alone in the one zone, for a time in the other. */
    OffsetDateTime at(ZoneId ofDays, ZoneId ofTimes) {
        if (time == null) {
            return day.atStartOfDay(zone == null ? ofDays : zone).toOffsetDateTime();
        }
        return day.atTime(time).atZone(zone == null ? ofTimes : zone).toOffsetDateTime();
    }
}
