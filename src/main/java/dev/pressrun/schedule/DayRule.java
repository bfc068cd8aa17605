package dev.pressrun.schedule;

import java.time.YearMonth;

/** Which days of a month are meant: bit 1 stands for the first day. */
interface DayRule {
    long in(YearMonth month);

    /** The days of this rule and those of the other. */
    default DayRule or(DayRule other) {
        return month -> in(month) | other.in(month);
    }

    /** The days that this rule and the other share. */
    default DayRule and(DayRule other) {
        return month -> in(month) & other.in(month);
    }

    /** The bit of a day. */
    static long bit(int day) {
        return 1L << day;
    }
}
