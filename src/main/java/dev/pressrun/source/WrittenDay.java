package dev.pressrun.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day at the beginning of a date.
 *
 * @param rest what stands behind it
 */
record WrittenDay(LocalDate day, String rest) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})$");
    private static final Pattern DIGITS =
            Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?=T|$)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(?<year>\\d{4}) ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]");
    private static final Pattern DOTTED =
            Pattern.compile("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(?<one>\\d{1,2})/(?<two>\\d{1,2})/(?<year>\\d{4})(?!\\d)");
    private static final String WEEKDAY = "(?:(?<weekday>\\p{L}{2,14})\\.?,? {1,9}(?:the {1,9})?)?";
    private static final Pattern MONTH_FIRST = Pattern.compile(
            WEEKDAY + "(?<name>\\p{L}{3,14})\\.? {1,9}(?<day>\\d{1,2})(?:st|nd|rd|th)?,? {1,9}(?<year>\\d{4})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(?<day>\\d{1,2})(?:st|nd|rd|th|er|[º°.])?[ -]{1,9}(?:of |de |d')?(?<name>\\p{L}{3,14})\\.?,?[ -]{1,9}(?:de )?"
            + "(?<year>\\d{4})(?!\\d)(?: г\\.?)?");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?<name>\\p{L}{3,14})\\.?,? {1,9}(?:de )?(?<year>\\d{4})$");

    /** Reads any form that we know. Throws what the JDK throws for a day that no calendar has. */
    static Optional<WrittenDay> at(String text) {
        return Character.isDigit(text.charAt(0))
                ? numbers(text).or(() -> words(DAY_FIRST, text))
                : words(MONTH_FIRST, text).or(() -> words(DAY_FIRST, text)).or(() -> words(MONTH_ONLY, text));
    }

    private static Optional<WrittenDay> numbers(String text) {
        for (Pattern form : new Pattern[] {YEAR_FIRST, DIGITS, EAST_ASIAN, DOTTED}) {
            Matcher found = form.matcher(text);
            if (found.lookingAt()) {
                return of(found, number(found, "month"), number(found, "day"), text);
            }
        }
        Matcher month = YEAR_AND_MONTH.matcher(text);
        if (month.matches()) {
            return of(month, number(month, "month"), 1, text);
        }
        Matcher slashed = SLASHED.matcher(text);
        return slashed.lookingAt() ? slashed(slashed, text) : Optional.empty();
    }

    /** America writes the month first and Europe the day; only where the day is beyond 12 one can tell. */
    private static Optional<WrittenDay> slashed(Matcher found, String text) {
        int one = number(found, "one");
        int two = number(found, "two");
        if ((one > 12) == (two > 12) && one != two) {
            return Optional.empty();
        }
        return of(found, Math.min(one, two), Math.max(one, two), text);
    }

    private static Optional<WrittenDay> words(Pattern form, String text) {
        Matcher found = form.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        OptionalInt month = MonthNames.month(found.group("name"));
        boolean isMonthOnly = form == MONTH_ONLY;
        String weekday = isMonthOnly ? null : found.group("weekday");
        return month.isEmpty() || (weekday != null && !MonthNames.isDay(weekday))
                ? Optional.empty()
                : of(found, month.getAsInt(), isMonthOnly ? 1 : number(found, "day"), text);
    }

    private static Optional<WrittenDay> of(Matcher found, int month, int day, String text) {
        LocalDate date = LocalDate.of(number(found, "year"), month, day);
        return Optional.of(new WrittenDay(date, text.substring(found.end())));
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
