package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of Go's layouts for times, each of which is that part of one certain moment: 2 January 2006, 15:04:05. */
final class GoLayout {
    private GoLayout() {}

    /** The part of a date that a layout means; null when it means none. */
    static @Nullable String value(String layout, OffsetDateTime date) {
        return switch (layout) {
            case "2006" -> DateTokens.digits(4, date.getYear());
            case "06" -> DateTokens.digits(2, date.getYear() % 100);
            case "01" -> DateTokens.digits(2, date.getMonthValue());
            case "1" -> DateTokens.digits(1, date.getMonthValue());
            case "Jan" -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "January" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "002" -> DateTokens.digits(3, date.getDayOfYear());
            case "02" -> DateTokens.digits(2, date.getDayOfMonth());
            case "2" -> DateTokens.digits(1, date.getDayOfMonth());
            case "Mon" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "Monday" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> ofTime(layout, date);
        };
    }

    private static @Nullable String ofTime(String layout, OffsetDateTime date) {
        return switch (layout) {
            case "15" -> DateTokens.digits(2, date.getHour());
            case "03" -> DateTokens.digits(2, (date.getHour() + 11) % 12 + 1);
            case "3" -> DateTokens.digits(1, (date.getHour() + 11) % 12 + 1);
            case "04" -> DateTokens.digits(2, date.getMinute());
            case "4" -> DateTokens.digits(1, date.getMinute());
            case "05" -> DateTokens.digits(2, date.getSecond());
            case "5" -> DateTokens.digits(1, date.getSecond());
            case "PM" -> date.getHour() < 12 ? "AM" : "PM";
            default -> null;
        };
    }
}
