package dev.pressrun.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file says to Jekyll.
 *
 * @param day as written, such as {@code 2024-01-31}; null where there is none
 * @param slug what is behind it, without the dots at its end
 */
record JekyllName(@Nullable String day, String slug) {
    private static final Pattern DATED = Pattern.compile("(\\d{2,4}-\\d{1,2}-\\d{1,2})-(.*)");
    private static final Pattern LAST_DOTS = Pattern.compile("(?<!\\.)\\.+$");
    /** Ruby takes smaller ones for years of this century. */
    private static final int FIRST_OF_LAST_CENTURY = 69;

    /** The name is without its extension. */
    static JekyllName of(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.matches()
                ? new JekyllName(dated.group(1), withoutDots(dated.group(2)))
                : new JekyllName(null, withoutDots(name));
    }

    private static String withoutDots(String slug) {
        String bare = withoutLastDots(slug);
        return bare.isEmpty() ? slug : bare;
    }

    static String withoutLastDots(String text) {
        return LAST_DOTS.matcher(text).replaceFirst("");
    }

    boolean isDated() {
        return day != null;
    }

    /** As Ruby reads it: the thirty-first of a shorter month is a day of the next one. */
    Optional<WrittenDate> date() {
        if (day == null) {
            return Optional.empty();
        }
        int[] parts =
                Arrays.stream(day.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        boolean isDay = parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 && parts[2] <= 31;
        return isDay
                ? Optional.of(new WrittenDate(
                        LocalDate.of(year(day, parts[0]), parts[1], 1).plusDays(parts[2] - 1L), null, null))
                : Optional.empty();
    }

    private static int year(String day, int number) {
        boolean isShort = day.indexOf('-') == 2;
        return number + (isShort ? number < FIRST_OF_LAST_CENTURY ? 2000 : 1900 : 0);
    }

    /** Its words, each with the first letter large and the others small. */
    String title() {
        return Arrays.stream(slug.split("-", -1)).map(JekyllName::capitalized).collect(Collectors.joining(" "));
    }

    private static String capitalized(String word) {
        int first = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }
}
