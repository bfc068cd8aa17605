package dev.pressrun.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date in a path, such as {@code 2014-12-12-slug}, {@code 2014-12-12 10-30-00} or {@code 2014/12/12/slug}. */
final class PathDate {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[ T_](\\d{2})[-:](\\d{2})(?:[-:](\\d{2}))?Z?(?!\\d))?");

    /** As people write it who have no generator: {@code 2014_12_12 name}, {@code 20141212-name}, {@code 201412121030}. */
    private static final Pattern LOOSE =
            Pattern.compile("((?:19|20)\\d{2})([_.]?)(\\d{2})\\2(\\d{2})(?:[ T_-]?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");

    private PathDate() {}

    /** The last date in the path: the file's name says more than its folders. */
    static Optional<WrittenDate> of(String path) {
        Optional<WrittenDate> last = Optional.empty();
        Matcher found = DATE.matcher(path);
        while (found.find()) {
            Optional<WrittenDate> date = date(found);
            last = date.isPresent() ? date : last;
        }
        return last;
    }

    /** The date at the beginning of a name, in the usual form or in another that is hardly anything else. */
    static Optional<WrittenDate> atStart(String name) {
        Matcher found = LOOSE.matcher(name);
        return found.lookingAt() ? date(found) : Optional.empty();
    }

    /** A name without the date that {@link #atStart} finds. */
    static String stripLoose(String name) {
        Matcher found = LOOSE.matcher(name);
        return found.lookingAt() && date(found).isPresent() ? behind(found, name) : strip(name);
    }

    /** A name without a date, and what separates it, at its beginning; the whole name when nothing else is left. */
    static String strip(String name) {
        Matcher found = DATE.matcher(name);
        return found.lookingAt() ? behind(found, name) : name;
    }

    private static String behind(Matcher found, String name) {
        String rest = name.substring(found.end());
        String bare = rest.isEmpty() || "-_ ".indexOf(rest.charAt(0)) < 0 ? rest : rest.substring(1);
        return bare.isBlank() ? name : bare;
    }

    private static Optional<WrittenDate> date(Matcher found) {
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 3), number(found, 4));
            return Optional.of(new WrittenDate(day, time(found), null));
        } catch (DateTimeException e) {
            // digits that are no date, such as a version number
            return Optional.empty();
        }
    }

    private static @Nullable LocalTime time(Matcher found) {
        return found.group(5) == null
                ? null
                : LocalTime.of(number(found, 5), number(found, 6), found.group(7) == null ? 0 : number(found, 7));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
