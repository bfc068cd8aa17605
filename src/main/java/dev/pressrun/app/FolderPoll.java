package dev.pressrun.app;

import dev.pressrun.source.FolderWatch;
import dev.pressrun.source.HalfWritten;
import dev.pressrun.source.Reading;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes when something in the folder of posts has changed, once it is quiet, or when a post has come to its time. It is told of
 * changes at once, and looks at the whole folder now and then for those that it was not told of.
 */
final class FolderPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderPoll.class);
    /** From one look at all files to the next while no change is told. */
    private static final Duration PERIOD = Duration.ofSeconds(10);
    /** Between two looks that must find the same. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Looking at the files of a large folder must not keep a processor busy: at most one part in this many. */
    private static final int SHARE = 200;

    /** An editor touches a post, and a file aside that takes its place; more than that is a checkout or a copy. */
    private static final int FEW = 3;
    /** How long nothing may change before few files count as saved, and before many do. */
    private static final Duration SAVED = Duration.ofMillis(60);

    private static final Duration COPIED = Duration.ofMillis(500);
    /** How long a post that looks half written may stay so. */
    private static final Duration UNFINISHED = Duration.ofSeconds(2);

    private final ToLongFunction<Set<Path>> state;
    private final Supplier<Reading> publish;
    private final Clock clock;
    private final FolderWatch watch;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "folder-poll");

    private static final Set<Path> EVERYTHING = Set.of();

    private long published;
    /** When everything was looked at last, in nanoseconds, and how long that took. */
    private long complete;

    private Duration whole = Duration.ZERO;
    private @Nullable Reading reading;
    private volatile String complaint = "";

    /**
     * Publishes with {@code publish} when the number that {@code state} gives is another one; {@code state} is given the paths that
     * have changed since it was asked last, or none where it should look at everything. When {@code publish} throws, what was
     * published before stays, and it is tried again. Closes {@code watch}.
     */
    FolderPoll(ToLongFunction<Set<Path>> state, Supplier<Reading> publish, Clock clock, FolderWatch watch) {
        this.state = state;
        this.publish = publish;
        this.clock = clock;
        this.watch = watch;
    }

    /** Publishes what is there and begins to look for changes. */
    void start() {
        complete = System.nanoTime();
        refresh(state.applyAsLong(EVERYTHING));
        thread.start();
    }

    /**
     * What is published, once the folder is quiet and all that is in it is published: a mail cannot be put right afterwards, so
     * nothing half-written may get into it. Throws what publishing throws.
     */
    Reading quiet() throws InterruptedException {
        long now = calm(state.applyAsLong(EVERYTHING));
        if (isStopping()) {
            throw new IllegalStateException("the service is stopping");
        }
        return refresh(now);
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** The state of the folder once two looks at it find the same, or somebody wants to stop. */
    private long calm(long found) throws InterruptedException {
        long before;
        long now = found;
        do {
            before = now;
            if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return now;
            }
            now = state.applyAsLong(EVERYTHING);
        } while (before != now);
        return now;
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
            Duration rest = PERIOD;
            while (!isStopping()) {
                Set<Path> changed = watch.await(rest);
                changed.addAll(settle(changed));
                if (!isStopping()) {
                    look(changed);
                    rest = rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Publishes what has changed, whether it was told or is found now. */
    private void look(Set<Path> changed) throws InterruptedException {
        long begun = System.nanoTime();
        watch.follow();
        // where much is told, what nobody tells must be seen as well
        boolean isWhole = changed.isEmpty() || begun - complete > 2 * pause().toNanos();
        long now = state.applyAsLong(isWhole ? EVERYTHING : changed);
        if (isWhole) {
            complete = begun;
            whole = Duration.ofNanos(System.nanoTime() - begun);
        }
        long settled = changed.isEmpty() && now != lastPublished() ? calm(now) : now;
        if (!isStopping()) {
            tryRefresh(settled);
        }
    }

    /** From one look at everything to the next. */
    private Duration pause() {
        Duration share = whole.multipliedBy(SHARE);
        return share.compareTo(PERIOD) > 0 ? share : PERIOD;
    }

    /** Waits until nothing has changed for a while, the longer the more is changing. */
    private Set<Path> settle(Set<Path> changed) throws InterruptedException {
        Set<Path> all = new HashSet<>(changed);
        Set<Path> more = changed;
        while (!more.isEmpty()) {
            more = watch.await(all.size() > FEW ? COPIED : SAVED);
            if (more.isEmpty() && HalfWritten.isAnyOf(all)) {
                more = watch.await(UNFINISHED);
            }
            all.addAll(more);
        }
        return all;
    }

    /** Until the next look: soon enough for a post that comes to its time. */
    private synchronized Duration rest() {
        Duration rest = pause();
        Optional<Instant> next = reading == null ? Optional.empty() : reading.nextChange();
        return next.map(due -> Duration.between(clock.instant(), due))
                .filter(until -> until.compareTo(rest) < 0)
                .map(until -> until.compareTo(PAUSE) < 0 ? PAUSE : until)
                .orElse(rest);
    }

    private synchronized long lastPublished() {
        return published;
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
        watch.close();
    }
}
