package dev.pressrun.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;

/**
 * When a delivery that was not accepted is tried again, and when it is given up. A function of the delivery and the time: every
 * node decides the same.
 */
final class RetryPolicy {
    /** RFC 5321, section 4.5.4.1: give up after 4 to 5 days. */
    private static final Duration GIVE_UP = Duration.ofDays(4);
    /** So that a machine that was off for a week does not give up at the first "later". */
    private static final int FEWEST_ATTEMPTS = 6;

    private static final List<Duration> DEFERRED = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    /** Far apart: each of these attempts may be one more copy for the reader. */
    private static final List<Duration> UNCERTAIN =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

    /** How long the deliveries of an edition wait that no message can be made of: perhaps for a later version of us. */
    private static final Duration HELD = Duration.ofHours(1);

    private RetryPolicy() {}

    static Settlement deferred(Delivery delivery, String reply, Instant now) {
        return later(DeliveryState.OWED, DEFERRED, delivery, reply, now);
    }

    static Settlement uncertain(Delivery delivery, String reply, Instant now) {
        return later(DeliveryState.UNCERTAIN, UNCERTAIN, delivery, reply, now);
    }

    /** Owed as before, and it was no attempt. */
    static Settlement notTried(String reply, Instant now) {
        return Settlement.owed(now, reply);
    }

    /** As {@link #notTried}, and not tried again soon. */
    static Settlement held(String reply, Instant now) {
        return Settlement.owed(now.plus(HELD), reply);
    }

    private static Settlement later(
            DeliveryState state, List<Duration> waits, Delivery delivery, String reply, Instant now) {
        boolean old = !now.isBefore(delivery.owed().plus(GIVE_UP));
        if (old && delivery.attempts() + 1 >= FEWEST_ATTEMPTS) {
            return Settlement.last(DeliveryState.ABANDONED, reply);
        }
        Duration wait = waits.get(Math.min(delivery.attempts(), waits.size() - 1));
        return Settlement.again(state, now.plus(spread(wait, delivery)), reply);
    }

    /** Between 80 % and 120 %, so that what was deferred together does not come back together. */
    private static Duration spread(Duration wait, Delivery delivery) {
        CRC32 crc = new CRC32();
        crc.update((delivery.edition() + " " + delivery.subscriber() + " " + delivery.attempts())
                .getBytes(StandardCharsets.UTF_8));
        return wait.multipliedBy(800 + crc.getValue() % 401).dividedBy(1000);
    }
}
