package dev.pressrun.delivery;

import dev.pressrun.digest.EditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deliveries still owed, and what became of the others. Every change is durable when its method returns. */
public interface Outbox {
    /**
     * Takes up to {@code limit} deliveries that are OWED or UNCERTAIN and whose next attempt is due; nobody else gets them until
     * they are settled or released. The oldest editions come first.
     */
    List<Delivery> claim(int limit, Instant now);

    /** Marks the delivery as HANDED. Throws {@link LostClaimException} when the claim is no longer this one. */
    void hand(Delivery delivery);

    /** Writes down what became of the delivery. Changes nothing when the claim is no longer this one. */
    void settle(Delivery delivery, Settlement settlement, Instant now);

    /**
     * Takes up after a process that died: what was CLAIMED is OWED again, what was HANDED is UNCERTAIN. Only for the process that
     * holds the lock of the store.
     *
     * @return how many deliveries are uncertain because of it
     */
    int recover(Instant now);

    /** How many deliveries of the edition are in each state; states without one are missing. */
    Map<DeliveryState, Integer> tally(EditionId edition);

    /** How many deliveries of all editions of the digest are not settled yet. */
    int owed(String digest);

    /** When the next owed delivery may be attempted; empty when none is owed or all are claimed. */
    Optional<Instant> nextAttempt();

    /** Every delivery that was UNCERTAIN once, the oldest editions first, whatever became of it later. */
    List<UncertainDelivery> uncertain();
}
