package dev.pressrun.app;

import dev.pressrun.source.Reading;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder of posts again and again and publishes when something in it changed, once it has been quiet from one look
 * to the next, or when a post appears or expires.
 */
final class FolderPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderPoll.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /** Looking at the files of a large folder must not keep a processor busy: at most one part in this many. */
    private static final int SHARE = 50;

    private final Path folder;
    private final Clock clock;
    private final Supplier<Reading> publish;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "folder-poll");

    private long seen;
    private long published;
    private @Nullable Reading reading;
    private String complaint = "";

    FolderPoll(Path folder, Clock clock, Supplier<Reading> publish) {
        this.folder = folder;
        this.clock = clock;
        this.publish = publish;
    }

    /** Publishes what is there and begins to look for changes. */
    void start() {
        refresh();
        thread.start();
    }

    /** Publishes now if anything changed, without waiting for quiet, and gives what is published. */
    synchronized Reading refresh() {
        long state = state();
        Reading current = reading;
        if (current == null || state != published || isDue(current)) {
            current = publish.get();
            complaint = "";
            reading = current;
            published = state;
            seen = state;
        }
        return current;
    }

    private void run() {
        try {
            Duration rest = PERIOD;
            while (!stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once, and says how long to rest after it. */
    private Duration look() {
        long begun = System.nanoTime();
        try {
            publishWhenQuiet();
        } catch (RuntimeException e) {
            complain(e);
        }
        Duration rest = Duration.ofNanos((System.nanoTime() - begun) * SHARE);
        return rest.compareTo(PERIOD) > 0 ? rest : PERIOD;
    }

    /** The last good feeds stay and the next look tries again; one reason is said once. */
    private void complain(RuntimeException e) {
        if (!e.toString().equals(complaint)) {
            complaint = e.toString();
            LOG.error("the posts cannot be published; the last ones stay", e);
        }
    }

    private synchronized void publishWhenQuiet() {
        long state = state();
        Reading current = reading;
        if (state == seen && (state != published || current == null || isDue(current))) {
            refresh();
        }
        seen = state;
    }

    private boolean isDue(Reading current) {
        Optional<Instant> next = current.nextChange();
        return next.isPresent() && !next.get().isAfter(clock.instant());
    }

    /** A number that changes when a file comes, goes or changes. */
    private long state() {
        long[] sum = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    long one = file.toString().hashCode() * 31L
                            + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                    sum[0] += (one * 31L + attributes.size()) * 0x9E3779B97F4A7C15L;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // reading the posts says what is wrong with it
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("the folder of posts cannot be looked at: {}", e.toString());
        }
        return sum[0];
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
