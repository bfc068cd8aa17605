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
import java.util.function.LongSupplier;
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
    /** The whole process has 30 seconds to stop, and others need some of them too. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final int batch;
    private final Tray tray;
    private final Ledger ledger;
    private final Courier courier;
    private final Pace pace;
    private final LongSupplier nanos;
    private final List<Worker> workers = new ArrayList<>();
    /** The editions that something was sent of since the last report. */
    private final Set<EditionId> underWay = new LinkedHashSet<>();

    public Dispatcher(Outbox outbox, Editions editions, Mailer mailer, Pace pace, Clock clock) {
        this(outbox, editions, mailer, pace, clock, System::nanoTime);
    }

    /** @param nanos the time for distances and pauses, on the scale of {@link System#nanoTime()} */
    Dispatcher(Outbox outbox, Editions editions, Mailer mailer, Pace pace, Clock clock, LongSupplier nanos) {
        this.batch = mailer.connections() * CLAIMED_PER_CONNECTION;
        this.tray = new Tray(batch / 2);
        this.ledger = new Ledger(outbox, clock, stop, nanos);
        this.courier = new Courier(ledger, editions, mailer, new Outage(stop, nanos));
        this.pace = pace;
        this.nanos = nanos;
        workers.add(worker("claim", this::claim));
        for (int number = 1; number <= mailer.connections(); number++) {
            workers.add(worker("send-" + number, this::send));
        }
    }

    /** Begins to send. To be called once. */
    public void start() {
        workers.forEach(Worker::start);
    }

    /** Says that something new is owed; without it, that is found a little later. */
    public void wake() {
        tray.wake();
    }

    /**
     * What went wrong in our own threads and only a new start mends, for the readiness of the process: a delivery may still be in
     * the hands of a thread that broke off, until {@link Outbox#recover}. Empty while all is well.
     */
    public Optional<String> trouble() {
        return workers.stream().flatMap(worker -> worker.trouble().stream()).findFirst();
    }

    /** Begins to stop, without waiting: nothing more is claimed, and no message begun. */
    public void stop() {
        stop.countDown();
        tray.close();
    }

    /**
     * Stops, puts back what no connection has begun, and waits up to 15 seconds for what is being sent. What is still being sent
     * then is taken up by {@link Outbox#recover} at the next start.
     */
    @Override
    public void close() {
        stop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Worker worker : workers) {
                worker.join(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long busy = workers.stream().filter(Worker::isAlive).count();
        if (busy > 0) {
            LOG.warn("stopped while messages were being sent threads={}", busy);
        }
    }

    private Worker worker(String name, Worker.Loop loop) {
        return new Worker("dispatcher-" + name, loop, stop, nanos);
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
        putBack(tray.drain());
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
            try {
                send(next.get());
            } finally {
                tray.done();
            }
        }
    }

    private void send(Delivery delivery) throws InterruptedException {
        int seen = courier.awaitServer();
        if (stop.await(pace.book(nanos.getAsLong()), TimeUnit.NANOSECONDS)) {
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
}
