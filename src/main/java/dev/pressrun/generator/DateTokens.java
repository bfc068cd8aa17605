package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tokens that are made of a date, of Jekyll and of Hugo. */
final class DateTokens {
    static final List<String> NAMES = List.of(
            "year",
            "short_year",
            "w_year",
            "month",
            "i_month",
            "short_month",
            "long_month",
            "monthname",
            "day",
            "i_day",
            "short_day",
            "long_day",
            "w_day",
            "weekday",
            "weekdayname",
            "week",
            "y_day",
            "yearday",
            "hour",
            "minute",
            "second");

    private DateTokens() {}

    /** The text for a token; null where it is not made of a date. */
    static @Nullable String value(String token, OffsetDateTime date) {
        return switch (token) {
            case "year" -> digits(4, date.getYear());
            case "short_year" -> digits(2, date.getYear() % 100);
            case "w_year" -> digits(4, date.get(IsoFields.WEEK_BASED_YEAR));
            case "month" -> digits(2, date.getMonthValue());
            case "i_month" -> digits(1, date.getMonthValue());
            case "short_month" -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "long_month", "monthname" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> ofDay(token, date);
        };
    }

    private static @Nullable String ofDay(String token, OffsetDateTime date) {
        return switch (token) {
            case "day" -> digits(2, date.getDayOfMonth());
            case "i_day" -> digits(1, date.getDayOfMonth());
            case "short_day" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "long_day", "weekdayname" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "w_day" -> digits(1, date.getDayOfWeek().getValue());
            // Go counts from Sunday, which is 0
            case "weekday" -> digits(1, date.getDayOfWeek().getValue() % 7);
            case "week" -> digits(2, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "y_day" -> digits(3, date.getDayOfYear());
            case "yearday" -> digits(1, date.getDayOfYear());
            case "hour" -> digits(2, date.getHour());
            case "minute" -> digits(2, date.getMinute());
            case "second" -> digits(2, date.getSecond());
            default -> null;
        };
    }

    static String digits(int least, int number) {
        String digits = Integer.toString(Math.abs(number));
        String zeros = "0".repeat(Math.max(0, least - digits.length() - (number < 0 ? 1 : 0)));
        return (number < 0 ? "-" : "") + zeros + digits;
    }
}
