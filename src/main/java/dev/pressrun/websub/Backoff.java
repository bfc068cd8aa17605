package dev.pressrun.websub;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before each further attempt: twice as long each time, up to a limit, and by chance up to half as long again, so
 * that a hub which was down is not met by everybody at once.
 */
record Backoff(Duration first, Duration most, RandomGenerator chance) {
    private static final int MOST_DOUBLINGS = 30;

    /** The wait after as many failures in a row as {@code failures}, which is at least 1. */
    Duration after(int failures) {
        long millis = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long limited = Math.min(millis, most.toMillis());
        return Duration.ofMillis(limited + chance.nextLong(limited / 2 + 1));
    }
}
