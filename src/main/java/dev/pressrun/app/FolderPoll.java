package dev.pressrun.app;

import dev.pressrun.source.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder of posts again and again and publishes when something in it changed, once it has been quiet from one look
 * to the next, or when a post has come to its time.
 */
final class FolderPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderPoll.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /** Looking at the files of a large folder must not keep a processor busy: at most one part in this many. */
    private static final int SHARE = 50;

    private final LongSupplier state;
    private final Supplier<Reading> publish;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "folder-poll");

    private long published;
    private @Nullable Reading reading;
    private volatile String complaint = "";

    /**
     * Publishes with {@code publish} when the number that {@code state} gives is another one. When {@code publish} throws, what
     * was published before stays, and it is tried again.
     */
    FolderPoll(LongSupplier state, Supplier<Reading> publish, Clock clock) {
        this.state = state;
        this.publish = publish;
        this.clock = clock;
    }

    /** Publishes what is there and begins to look for changes. */
    void start() {
        refresh(state.getAsLong());
        thread.start();
    }

    /**
     * What is published, once the folder is quiet and all that is in it is published: a mail cannot be put right afterwards, so
     * nothing half-written may get into it. Throws what publishing throws.
     */
    Reading quiet() throws InterruptedException {
        long before;
        long now = state.getAsLong();
        do {
            before = now;
            if (stop.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service is stopping");
            }
            now = state.getAsLong();
        } while (before != now);
        return refresh(now);
    }

    /** Why the newest state of the folder is not what is published; empty when it is. */
    Optional<String> complaint() {
        return Optional.of(complaint).filter(text -> !text.isEmpty());
    }

    private synchronized Reading refresh(long now) {
        Reading current = reading;
        if (current == null || now != published || isDue(current)) {
            current = publish.get();
            complaint = "";
            reading = current;
            published = now;
        }
        return current;
    }

    private boolean isDue(Reading current) {
        Optional<Instant> next = current.nextChange();
        return next.isPresent() && !next.get().isAfter(clock.instant());
    }

    private void run() {
        try {
            long seen = state.getAsLong();
            Duration rest = PERIOD;
            while (!stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                long begun = System.nanoTime();
                long now = state.getAsLong();
                Duration share = Duration.ofNanos((System.nanoTime() - begun) * SHARE);
                rest = share.compareTo(PERIOD) > 0 ? share : PERIOD;
                if (now == seen) {
                    tryRefresh(now);
                }
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last good feeds stay and the next look tries again; one reason is said once. */
    private void tryRefresh(long now) {
        try {
            refresh(now);
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(complaint)) {
                complaint = reason;
                LOG.error("the posts cannot be published; the last ones stay", e);
            }
        }
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
