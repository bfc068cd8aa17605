package dev.pressrun.media;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a sound or film plays, as authors write it. */
final class PlayingTime {
    private static final int LONGEST = 40;
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(?:[.,]\\d{1,9})?(?: ?(?:s|secs?|seconds?))?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{2})(?:[.,]\\d{1,9})?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,3}) ?(?:h|hrs?|hours?))?[, ]{0,2}(?:(\\d{1,4}) ?(?:m|mins?|minutes?))?[, ]{0,2}(?:(\\d{1,6}) ?(?:s|secs?|seconds?))?");

    private PlayingTime() {}

    /** Seconds, {@code mm:ss}, {@code hh:mm:ss}, {@code 1h 20m} or ISO 8601; empty when it is none of these, or negative. */
    static Optional<Duration> parse(String text) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher seconds = SECONDS.matcher(written);
        if (seconds.matches()) {
            return of(number(seconds, 1));
        }
        Matcher clock = CLOCK.matcher(written);
        if (clock.matches()) {
            return of(sum(clock));
        }
        Matcher words = WORDS.matcher(written.toLowerCase(Locale.ROOT));
        return words.matches() ? of(sum(words)) : iso(written);
    }

    private static long sum(Matcher found) {
        return number(found, 1) * 3600 + number(found, 2) * 60 + number(found, 3);
    }

    private static long number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
        } catch (DateTimeException e) {
            // the caller says what is wrong with it
            return Optional.empty();
        }
    }

    private static Optional<Duration> of(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
