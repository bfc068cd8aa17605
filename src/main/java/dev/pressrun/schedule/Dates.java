package dev.pressrun.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Optional;

/** The dates of a cron expression, searched month by month in both directions. */
final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1970, Month.JANUARY, 1);
    private static final LocalDate LAST = LocalDate.of(2199, Month.DECEMBER, 31);

    private final DayRule days;
    private final BitSet months;
    private final BitSet years;

    Dates(DayRule days, BitSet months, BitSet years) {
        this.days = days;
        this.months = months;
        this.years = years;
    }

    boolean contains(LocalDate date) {
        return (daysIn(YearMonth.from(date)) & DayRule.bit(date.getDayOfMonth())) != 0;
    }

    /** The first date that is not before the given one. */
    Optional<LocalDate> from(LocalDate earliest) {
        LocalDate start = earliest.isBefore(FIRST) ? FIRST : earliest;
        long after = -DayRule.bit(start.getDayOfMonth());
        for (YearMonth month = YearMonth.from(start); month.getYear() <= LAST.getYear(); month = month.plusMonths(1)) {
            long found = daysIn(month) & after;
            if (found != 0) {
                return Optional.of(month.atDay(Long.numberOfTrailingZeros(found)));
            }
            after = -1;
        }
        return Optional.empty();
    }

    /** The last date that is not after the given one. */
    Optional<LocalDate> upTo(LocalDate latest) {
        LocalDate start = latest.isAfter(LAST) ? LAST : latest;
        long before = DayRule.bit(start.getDayOfMonth() + 1) - 1;
        for (YearMonth month = YearMonth.from(start);
                month.getYear() >= FIRST.getYear();
                month = month.minusMonths(1)) {
            long found = daysIn(month) & before;
            if (found != 0) {
                return Optional.of(month.atDay(Long.SIZE - 1 - Long.numberOfLeadingZeros(found)));
            }
            before = -1;
        }
        return Optional.empty();
    }

    private long daysIn(YearMonth month) {
        int year = month.getYear();
        boolean possible = year >= FIRST.getYear() && years.get(year) && months.get(month.getMonthValue());
        return possible ? days.in(month) : 0;
    }
}
