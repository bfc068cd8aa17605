package dev.pressrun.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final int LONGEST = 64;
    private static final String TIME =
            "(?:[T\\s_,]+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([aApP]\\.?[mM]\\.?(?!\\p{L}))?)?";
    // Ruby reads "2023-01-29 18:30:22 2023 -0800", with the year once more
    private static final String ZONE = "(?:\\s+\\d{4}(?=\\s+[+-]))?\\s*(\\S*)";
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME.replace("T\\s", "Tt\\s") + ZONE);
    private static final String WEEKDAY = "(?i:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,?\\s+)?";
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME + ZONE);
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?:of\\s+)?(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})" + TIME + ZONE);
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}{3,9})\\.?,?\\s+(\\d{4})");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?(?::?(\\d{2}))?");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Reads any form that we know; empty when the text is something else, or no day of the calendar. */
    static Optional<WrittenDate> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Character.isDigit(trimmed.charAt(0)) && trimmed.length() > 4 && isNumeric(trimmed)
                    ? numbers(trimmed)
                    : words(trimmed);
        } catch (DateTimeException e) {
            // such as February 30, or a zone that does not exist: not a date
            return Optional.empty();
        }
    }

    /** The moment that is meant, where no zone is given: for a day alone in the one zone, for a time in the other. */
    OffsetDateTime at(ZoneId ofDays, ZoneId ofTimes) {
        if (time == null) {
            return day.atStartOfDay(zone == null ? ofDays : zone).toOffsetDateTime();
        }
        return day.atTime(time).atZone(zone == null ? ofTimes : zone).toOffsetDateTime();
    }

    private static boolean isNumeric(String text) {
        char separator = text.charAt(4);
        return separator == '-' || separator == '/' || separator == '.';
    }

    private static Optional<WrittenDate> numbers(String text) {
        Matcher found = NUMBERS.matcher(text);
        return found.matches()
                ? Optional.of(new WrittenDate(
                        LocalDate.of(number(found, 1), number(found, 3), number(found, 4)),
                        time(found, 5),
                        zone(found.group(10))))
                : Optional.empty();
    }

    private static Optional<WrittenDate> words(String text) {
        Matcher found = MONTH_FIRST.matcher(text);
        if (found.matches() && month(found.group(1)) > 0) {
            return Optional.of(dated(found, number(found, 3), month(found.group(1)), number(found, 2)));
        }
        found = DAY_FIRST.matcher(text);
        if (found.matches() && month(found.group(2)) > 0) {
            return Optional.of(dated(found, number(found, 3), month(found.group(2)), number(found, 1)));
        }
        found = MONTH_ONLY.matcher(text);
        if (found.matches() && month(found.group(1)) > 0) {
            return Optional.of(new WrittenDate(LocalDate.of(number(found, 2), month(found.group(1)), 1), null, null));
        }
        return Optional.empty();
    }

    private static WrittenDate dated(Matcher found, int year, int month, int day) {
        return new WrittenDate(LocalDate.of(year, month, day), time(found, 4), zone(found.group(9)));
    }

    private static int month(String word) {
        String lower = word.equalsIgnoreCase("sept") ? "september" : word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (lower.equals(name) || lower.equals(name.substring(0, 3))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Hour, minute, second, fraction and half of the day, from the group on. */
    private static @Nullable LocalTime time(Matcher found, int group) {
        if (found.group(group) == null) {
            return null;
        }
        int hour = number(found, group);
        String half = found.group(group + 4);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String fraction = found.group(group + 3);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        int second = found.group(group + 2) == null ? 0 : number(found, group + 2);
        return LocalTime.of(hour, number(found, group + 1), Math.min(second, 59), nanos);
    }

    private static @Nullable ZoneId zone(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.equalsIgnoreCase("z") || text.equals("UTC") || text.equals("GMT")) {
            return ZoneOffset.UTC;
        }
        Matcher offset = OFFSET.matcher(text);
        if (!offset.matches()) {
            return ZoneId.of(text);
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : number(offset, 3);
        return ZoneOffset.ofHoursMinutes(sign * number(offset, 2), sign * minutes);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
