package dev.pressrun.delivery;

import dev.pressrun.digest.EditionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox as the dispatcher sees it: trouble of the store delays what is read and written, and loses nothing. */
final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Outbox outbox;
    private final Clock clock;
    private final CountDownLatch stop;
    private final Outage outage;

    Ledger(Outbox outbox, Clock clock, CountDownLatch stop, LongSupplier nanos) {
        this.outbox = outbox;
        this.clock = clock;
        this.stop = stop;
        this.outage = new Outage(stop, nanos);
    }

    /** Claims what is due; nothing while the store is in trouble. */
    List<Delivery> claim(int limit) throws InterruptedException {
        return tried(() -> outbox.claim(limit, clock.instant())).orElse(List.of());
    }

    /** Says whether something can be claimed now. */
    boolean isDue() throws InterruptedException {
        Instant now = clock.instant();
        Optional<Instant> next = tried(() -> outbox.nextAttempt(now)).orElse(Optional.empty());
        return next.isPresent() && !next.get().isAfter(now);
    }

    /** Not delayed and not tried again: the message waits for it. */
    void hand(Delivery delivery) {
        outbox.hand(delivery);
    }

    /** Tries until it is written down, or until we stop: then the next start finds the delivery as claimed or handed. */
    DeliveryState settle(Delivery delivery, SendResult result) throws InterruptedException {
        Settlement settlement = result.settlement(delivery, clock.instant());
        settle(delivery, settlement);
        return settlement.state();
    }

    void settle(Delivery delivery, Settlement settlement) throws InterruptedException {
        Supplier<Boolean> write = () -> {
            outbox.settle(delivery, settlement, clock.instant());
            return true;
        };
        while (tried(write).isEmpty()) {
            if (stop.getCount() == 0) {
                LOG.error(
                        "stopped before this was written down edition={} subscriber={} state={}",
                        delivery.edition(),
                        delivery.subscriber(),
                        settlement.state());
                return;
            }
        }
    }

    /** Makes it owed again as if it had never been claimed. */
    void putBack(Delivery delivery, String why) throws InterruptedException {
        settle(delivery, RetryPolicy.notTried(why, clock.instant()));
    }

    /** How the edition stands, as {@code accepted=117 owed=3}. */
    String tally(EditionId edition) throws InterruptedException {
        Map<DeliveryState, Integer> tally = tried(() -> outbox.tally(edition)).orElse(Map.<DeliveryState, Integer>of());
        return tally.entrySet().stream()
                .sorted(Map.Entry.<DeliveryState, Integer>comparingByKey().reversed())
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Empty when the store is in trouble, after which the next call waits a little. */
    <T> Optional<T> tried(Supplier<T> query) throws InterruptedException {
        int seen = outage.await();
        try {
            Optional<T> answer = Optional.of(query.get());
            if (outage.ended()) {
                LOG.info("the store works again");
            }
            return answer;
        } catch (RuntimeException trouble) {
            // what a store throws is its own business; none of it may end the dispatcher
            if (outage.failed(seen)) {
                LOG.warn("the store does not work; nothing is sent until it does", trouble);
            }
            return Optional.empty();
        }
    }
}
