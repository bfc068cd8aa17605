package dev.pressrun.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of the dispatcher. What breaks its loop off is remembered, and the loop begins again after a pause. */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Loop loop;
    private final CountDownLatch stop;
    private final Outage outage;
    private final Thread thread;
    private volatile @Nullable String trouble;

    Worker(String name, Loop loop, CountDownLatch stop, LongSupplier nanos) {
        this.loop = loop;
        this.stop = stop;
        this.outage = new Outage(stop, nanos);
        this.thread = new Thread(this::run, name);
        // a server that never answers must not keep the process alive
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void join(Duration patience) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(thread, patience.toNanos());
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** What broke the loop off last; it stays, since what was in hand is not settled. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        try {
            int seen = outage.await();
            while (!ranToItsEnd() && stop.getCount() > 0) {
                outage.failed(seen);
                seen = outage.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ranToItsEnd() throws InterruptedException {
        try {
            loop.run();
            return true;
        } catch (RuntimeException | Error thrown) {
            trouble = thread.getName() + " broke off: " + thrown;
            LOG.error("a thread broke off and begins again; what it had in hand waits for the next start", thrown);
            return false;
        }
    }

    /** Runs until the dispatcher stops. */
    interface Loop {
        void run() throws InterruptedException;
    }
}
