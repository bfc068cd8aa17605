package dev.pressrun.delivery;

import dev.pressrun.digest.EditionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deliveries still owed, and what became of the others. Every change is durable when its method returns. */
public interface Outbox {
    /**
     * No delivery ever has to wait longer: the longest wait of the retry policy is 24 h and up to 20 % more. A next attempt further
     * ahead was set by a clock that has been corrected since, and is due.
     */
    Duration LONGEST_WAIT = Duration.ofHours(30);

    /**
     * How long {@link #recover} lets a message wait that was uncertain 0, 1, 2, 3, 4 or more times before. The first time it is due
     * at once; a process that dies at every start must not send one copy for each.
     */
    List<Duration> WAITS_AFTER_CRASH = List.of(
            Duration.ZERO, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

    /**
     * Takes up to {@code limit} deliveries that are OWED or UNCERTAIN and whose next attempt is due; nobody else gets them until
     * they are settled as owed again. The oldest editions come first. One whose address cannot be used is REFUSED instead,
     * and so is one to a reader who has unsubscribed since: what is claimed goes its way, what is not yet does not.
     */
    List<Delivery> claim(int limit, Instant now);

    /** Marks the delivery as HANDED. Throws {@link LostClaimException} when the claim is no longer this one. */
    void hand(Delivery delivery);

    /** Writes down what became of the delivery. Changes nothing when the claim is no longer this one. */
    void settle(Delivery delivery, Settlement settlement, Instant now);

    /**
     * Takes up after a process that died: what was CLAIMED is OWED again and due; what was HANDED is UNCERTAIN, counts as attempted,
     * and is due after one of {@link #WAITS_AFTER_CRASH}. Only for the process that holds the lock of the store.
     *
     * @return how many deliveries are uncertain because of it
     */
    int recover(Instant now);

    /** How many deliveries of the edition are in each state; states without one are missing. */
    Map<DeliveryState, Integer> tally(EditionId edition);

    /** How many deliveries of all editions of the digest are not settled yet. */
    int owed(String digest);

    /** When the next owed delivery may be attempted; empty when none is owed or all are claimed. Long ago for one that is due at once. */
    Optional<Instant> nextAttempt(Instant now);

    /** Every delivery that was UNCERTAIN once, the oldest editions first, whatever became of it later. */
    List<UncertainDelivery> uncertain();
}
