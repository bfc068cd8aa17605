package dev.pressrun.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Keeps a reader from fetching the same bytes over and over. Only whole feeds count that went to the same address and the same
 * program before in just this state, so a house full of readers behind one address is not held up by a new post.
 */
final class FeedRate {
    /** A thoughtful reader whose state we do not know is forgiven so many times as often as one that never says what it has. */
    private static final int CONDITIONAL = 10;

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final int READERS = 10_000;

    private final int perHour;
    private final LongSupplier nanos;
    private final Map<Reader, Fetched> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reader, Fetched> eldest) {
            return size() > READERS;
        }
    };

    /** A limit of so many whole feeds in an hour, 0 for none, by a clock that only runs forward. */
    FeedRate(int perHour, LongSupplier nanos) {
        this.perHour = perHour;
        this.nanos = nanos;
    }

    boolean isOff() {
        return perHour == 0;
    }

    /** Who asks for which feed; the program by a hash, since its name can be long. */
    record Reader(Client client, int program, String feed) {}

    /** How a reader asks: with a word about what it has, or without. */
    enum Manner {
        CONDITIONAL,
        PLAIN
    }

    /**
     * What a reader got last, and until when that is paid for: each feed costs its part of an hour, and one may be an hour ahead
     * (the generic cell rate algorithm).
     */
    private record Fetched(String tag, long paidUntil) {}

    /** Counts a whole feed that is about to be sent; gives the seconds to wait when it must not be. */
    synchronized OptionalLong take(Reader reader, String tag, Manner manner) {
        long now = nanos.getAsLong();
        Fetched last = seen.get(reader);
        long paid = last == null || last.paidUntil() - now < 0 ? now : last.paidUntil();
        if (last == null || !last.tag().equals(tag)) {
            seen.put(reader, new Fetched(tag, paid));
            return OptionalLong.empty();
        }
        long price = HOUR / perHour / (manner == Manner.CONDITIONAL ? CONDITIONAL : 1);
        long ahead = paid + price - now - HOUR;
        if (ahead > 0) {
            return OptionalLong.of(1 + Duration.ofNanos(ahead).toSeconds());
        }
        seen.put(reader, new Fetched(tag, paid + price));
        return OptionalLong.empty();
    }
}
