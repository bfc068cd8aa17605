package dev.pressrun.delivery;

import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.Editions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the outbox owes to the mailer, over as many connections as the mailer has. One thread claims, one per connection
 * sends; a delivery that is claimed is always settled or put back.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** How often to look for what another process owes; costs one small query. */
    private static final long POLL_MILLIS = 1_000;

    private static final int CLAIMED_PER_CONNECTION = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final int batch;
    private final Tray tray;
    private final Ledger ledger;
    private final Courier courier;
    private final Pace pace;
    private final List<Thread> threads = new ArrayList<>();
    /** The editions that something was sent of since the last report. */
    private final Set<EditionId> underWay = new LinkedHashSet<>();

    public Dispatcher(Outbox outbox, Editions editions, Mailer mailer, Pace pace, Clock clock) {
        this.batch = mailer.connections() * CLAIMED_PER_CONNECTION;
        this.tray = new Tray(batch / 2);
        this.ledger = new Ledger(outbox, clock, stop);
        this.courier = new Courier(ledger, editions, mailer, stop);
        this.pace = pace;
        threads.add(thread("claim", this::claim));
        for (int number = 1; number <= mailer.connections(); number++) {
            threads.add(thread("send-" + number, this::send));
        }
    }

    /** Begins to send. To be called once. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Says that something new is owed; without it, that is found a little later. */
    public void wake() {
        tray.wake();
    }

    /**
     * Stops claiming, puts back what no connection has begun, and waits up to 25 seconds for what is being sent. What is still
     * being sent then is taken up by {@link Outbox#recover} at the next start.
     */
    @Override
    public void close() {
        stop.countDown();
        List<Delivery> left = tray.close();
        try {
            putBack(left);
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long busy = threads.stream().filter(Thread::isAlive).count();
        if (busy > 0) {
            LOG.warn("stopped while messages were being sent messages={}", busy);
        }
    }

    private static Thread thread(String name, Loop loop) {
        Thread thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "dispatcher-" + name);
        // a server that never answers must not keep the process alive
        thread.setDaemon(true);
        return thread;
    }

    private void claim() throws InterruptedException {
        while (tray.awaitRoom()) {
            List<Delivery> claimed = ledger.claim(batch);
            if (claimed.isEmpty()) {
                awaitWork();
            } else if (tray.put(claimed)) {
                claimed.forEach(delivery -> underWay.add(delivery.edition()));
            } else {
                putBack(claimed);
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        boolean woken = false;
        while (!woken && !tray.isClosed() && !ledger.isDue()) {
            if (tray.isIdle()) {
                report();
            }
            woken = tray.awaitWake(POLL_MILLIS);
        }
    }

    private void report() throws InterruptedException {
        for (EditionId edition : underWay) {
            LOG.info("sent what was due edition={} {}", edition, ledger.tally(edition));
        }
        underWay.clear();
    }

    private void send() throws InterruptedException {
        for (Optional<Delivery> next = tray.take(); next.isPresent(); next = tray.take()) {
            send(next.get());
            tray.done();
        }
    }

    private void send(Delivery delivery) throws InterruptedException {
        int seen = courier.awaitServer();
        if (stop.await(pace.book(System.nanoTime()), TimeUnit.NANOSECONDS)) {
            putBack(List.of(delivery));
        } else {
            courier.deliver(delivery, seen);
        }
    }

    private void putBack(List<Delivery> deliveries) throws InterruptedException {
        for (Delivery delivery : deliveries) {
            ledger.putBack(delivery, "put back when stopping");
        }
    }

    private interface Loop {
        void run() throws InterruptedException;
    }
}
