package dev.pressrun.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day-of-month field. */
final class DaysOfMonth {
    private static final Pattern LAST = Pattern.compile("L(?:-([^W]*))?(W)?");
    private static final Pattern WEEKDAY = Pattern.compile("([^W]*)W");
    private static final int LONGEST_MONTH = 31;

    private DaysOfMonth() {}

    static DayRule parse(String text) {
        return Field.DAY_OF_MONTH.parts(text).stream()
                .map(DaysOfMonth::part)
                .reduce(DayRule::or)
                .orElseThrow();
    }

    private static DayRule part(String part) {
        Matcher last = LAST.matcher(part);
        if (last.matches()) {
            int offset = last.group(1) == null ? 0 : number(part, last.group(1), 0, LONGEST_MONTH - 1);
            DayRule day = month -> DayRule.bit(Math.max(1, month.lengthOfMonth() - offset));
            return last.group(2) == null ? day : nearestWeekday(day);
        }
        Matcher weekday = WEEKDAY.matcher(part);
        if (weekday.matches()) {
            int day = number(part, weekday.group(1), 1, LONGEST_MONTH);
            return nearestWeekday(month -> DayRule.bit(Math.min(day, month.lengthOfMonth())));
        }
        long days = Field.DAY_OF_MONTH.partValues(part).toLongArray()[0];
        // whoever writes 31 means the month's end; whoever writes */2 counts days and means none that is not there
        return part.contains("/") ? month -> days & all(month) : month -> clamped(days, month);
    }

    private static int number(String part, String text, int least, int most) {
        return Field.DAY_OF_MONTH.number(part, text, "a number of days", least, most);
    }

    private static long clamped(long days, YearMonth month) {
        long existing = days & all(month);
        return existing == days ? existing : existing | DayRule.bit(month.lengthOfMonth());
    }

    private static long all(YearMonth month) {
        return DayRule.bit(month.lengthOfMonth() + 1) - DayRule.bit(1);
    }

    private static DayRule nearestWeekday(DayRule single) {
        return month -> {
            LocalDate date = month.atDay(Long.numberOfTrailingZeros(single.in(month)));
            return DayRule.bit(nearestWeekday(date).getDayOfMonth());
        };
    }

    /** The nearest day from Monday to Friday that lies in the same month. */
    private static LocalDate nearestWeekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
            case SUNDAY -> date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
            default -> date;
        };
    }
}
