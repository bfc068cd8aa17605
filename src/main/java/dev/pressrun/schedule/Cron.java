package dev.pressrun.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which local times are meant by a cron expression, either in Quartz's form (second, minute, hour, day of month, month, day of
 * week and perhaps year, with {@code ?} in one of the day fields) or in the five fields of Unix. It knows no zone.
 *
 * <p>Two things are unlike Quartz: day 29, 30 or 31, written as a number or in a range, means the last day of a month that is
 * shorter; and years end with 2199 in both forms.
 */
public final class Cron {
    private static final int UNIX_FIELDS = 5;
    private static final int QUARTZ_FIELDS = 6;
    private static final int QUARTZ_FIELDS_WITH_YEAR = 7;
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1969, 12, 31, 23, 59, 59);

    private final String expression;
    private final BitSet seconds;
    private final Dates dates;

    private Cron(String expression, BitSet seconds, Dates dates) {
        this.expression = expression;
        this.seconds = seconds;
        this.dates = dates;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with the field, its text and what would be right
     */
    public static Cron parse(String expression) {
        String text =
                String.join(" ", expression.strip().toUpperCase(Locale.ROOT).split("\\s+"));
        List<String> fields = List.of(text.split(" "));
        Cron cron = switch (fields.size()) {
            case UNIX_FIELDS -> unix(text, fields);
            case QUARTZ_FIELDS, QUARTZ_FIELDS_WITH_YEAR -> quartz(text, fields);
            default ->
                throw new IllegalArgumentException("cron \"" + expression + "\" must have 6 or 7 fields"
                        + " (second minute hour day-of-month month day-of-week [year], such as 0 0 9 ? * MON)"
                        + " or 5 (minute hour day-of-month month day-of-week, such as 0 9 * * MON), not "
                        + (text.isEmpty() ? 0 : fields.size()));
        };
        if (cron.next(BEFORE_ALL).isEmpty()) {
            throw new IllegalArgumentException("cron \"" + expression + "\" never comes: no day of the years fits");
        }
        return cron;
    }

    /** The first time after the given one; empty when there is none up to the end of 2199. */
    public Optional<LocalDateTime> next(LocalDateTime after) {
        LocalDateTime earliest = after.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        LocalDate date = earliest.toLocalDate();
        int second = seconds.nextSetBit(earliest.toLocalTime().toSecondOfDay());
        if (second >= 0 && dates.contains(date)) {
            return Optional.of(at(date, second));
        }
        return dates.from(date.plusDays(1)).map(later -> at(later, seconds.nextSetBit(0)));
    }

    /** The last time that is not after the given one; empty when there is none from 1970 on. */
    public Optional<LocalDateTime> previous(LocalDateTime atOrBefore) {
        LocalDate date = atOrBefore.toLocalDate();
        int second = seconds.previousSetBit(atOrBefore.toLocalTime().toSecondOfDay());
        if (second >= 0 && dates.contains(date)) {
            return Optional.of(at(date, second));
        }
        return dates.upTo(date.minusDays(1)).map(earlier -> at(earlier, seconds.length() - 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cron cron && cron.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** The expression, in capitals and with single spaces. */
    @Override
    public String toString() {
        return expression;
    }

    private static Cron quartz(String text, List<String> fields) {
        String ofMonth = fields.get(3);
        String ofWeek = fields.get(5);
        if (ofMonth.equals("?") == ofWeek.equals("?")) {
            throw new IllegalArgumentException("day of month \"" + ofMonth + "\" and day of week \"" + ofWeek
                    + "\": exactly one of the two must be ?, such as 0 0 9 * * ? or 0 0 9 ? * MON");
        }
        DayRule days = ofMonth.equals("?") ? DaysOfWeek.parse(Field.DAY_OF_WEEK, ofWeek) : DaysOfMonth.parse(ofMonth);
        BitSet years = Field.YEAR.values(fields.size() == QUARTZ_FIELDS_WITH_YEAR ? fields.get(6) : "*");
        BitSet seconds = secondsOfDay(Field.SECOND.values(fields.get(0)), fields.get(1), fields.get(2));
        return new Cron(text, seconds, new Dates(days, Field.MONTH.values(fields.get(4)), years));
    }

    private static Cron unix(String text, List<String> fields) {
        DayRule ofMonth = DaysOfMonth.parse(fields.get(2));
        DayRule ofWeek = DaysOfWeek.parse(Field.UNIX_DAY_OF_WEEK, fields.get(4));
        // crontab(5): a day matches either field when both are restricted; one that begins with * restricts nothing
        boolean both = !fields.get(2).startsWith("*") && !fields.get(4).startsWith("*");
        DayRule days = both ? ofMonth.or(ofWeek) : ofMonth.and(ofWeek);
        BitSet seconds = secondsOfDay(Field.SECOND.values("0"), fields.get(0), fields.get(1));
        return new Cron(text, seconds, new Dates(days, Field.MONTH.values(fields.get(3)), Field.YEAR.values("*")));
    }

    /** All seconds of a day that are meant: 86,400 bits make the search in both directions one step. */
    private static BitSet secondsOfDay(BitSet seconds, String minuteField, String hourField) {
        BitSet minutes = Field.MINUTE.values(minuteField);
        BitSet all = new BitSet(24 * 60 * 60);
        Field.HOUR.values(hourField).stream()
                .forEach(hour -> minutes.stream()
                        .forEach(minute ->
                                seconds.stream().forEach(second -> all.set((hour * 60 + minute) * 60 + second))));
        return all;
    }

    private static LocalDateTime at(LocalDate date, int secondOfDay) {
        return date.atTime(LocalTime.ofSecondOfDay(secondOfDay));
    }
}
