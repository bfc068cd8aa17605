package dev.pressrun.schedule;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/** Reads the day-of-week field, with Sunday as 1 or, in the Unix form, as 0. */
final class DaysOfWeek {
    private final Field field;

    private DaysOfWeek(Field field) {
        this.field = field;
    }

    static DayRule parse(Field field, String text) {
        DaysOfWeek days = new DaysOfWeek(field);
        return field.parts(text).stream().map(days::part).reduce(DayRule::or).orElseThrow();
    }

    private DayRule part(String part) {
        int hash = part.indexOf('#');
        if (hash >= 0) {
            int nth = field.number(part, part.substring(hash + 1), "a week of the month", 1, 5);
            DayOfWeek day = single(part, part.substring(0, hash));
            return month -> nth(month, day, nth);
        }
        if (part.equals("L")) {
            return weekly(EnumSet.of(DayOfWeek.SATURDAY));
        }
        if (part.endsWith("L")) {
            DayOfWeek day = single(part, part.substring(0, part.length() - 1));
            return month -> DayRule.bit(month.atEndOfMonth()
                    .with(TemporalAdjusters.previousOrSame(day))
                    .getDayOfMonth());
        }
        return weekly(days(field.partValues(part)));
    }

    private DayOfWeek single(String part, String text) {
        return day(field.value(part, text));
    }

    private Set<DayOfWeek> days(BitSet values) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        values.stream().forEach(value -> days.add(day(value)));
        return days;
    }

    private DayOfWeek day(int value) {
        return DayOfWeek.SUNDAY.plus(field == Field.UNIX_DAY_OF_WEEK ? value : value - 1);
    }

    private static DayRule weekly(Set<DayOfWeek> days) {
        return month -> {
            long bits = 0;
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                bits |= days.contains(month.atDay(day).getDayOfWeek()) ? DayRule.bit(day) : 0;
            }
            return bits;
        };
    }

    /** The nth such day; no day in a month that has only four of them when the fifth is asked for. */
    private static long nth(YearMonth month, DayOfWeek day, int nth) {
        int first = month.atDay(1).with(TemporalAdjusters.nextOrSame(day)).getDayOfMonth();
        int wanted = first + (nth - 1) * 7;
        return wanted <= month.lengthOfMonth() ? DayRule.bit(wanted) : 0;
    }
}
