package dev.pressrun.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a delivery after an attempt.
 *
 * @param counted whether it was an attempt at all
 * @param nextAttempt when it may be claimed again; null when it is settled
 * @param reply what the server said
 */
public record Settlement(
        DeliveryState state, boolean counted, @Nullable Instant nextAttempt, String reply) {
    public Settlement {
        if (state == DeliveryState.CLAIMED || state == DeliveryState.HANDED) {
            throw new IllegalArgumentException("no attempt ends as " + state);
        }
        if (state.isSettled() != (nextAttempt == null)) {
            throw new IllegalArgumentException(state + " does not go with a next attempt at " + nextAttempt);
        }
    }

    /** After this attempt there is no other. */
    static Settlement last(DeliveryState state, String reply) {
        return new Settlement(state, true, null, reply);
    }

    /** This attempt is followed by another. */
    static Settlement again(DeliveryState state, Instant nextAttempt, String reply) {
        return new Settlement(state, true, nextAttempt, reply);
    }

    /** Ended without an attempt. */
    static Settlement untried(DeliveryState state, String reply) {
        return new Settlement(state, false, null, reply);
    }

    /** Owed as before, and it was no attempt. */
    static Settlement owed(Instant nextAttempt, String reply) {
        return new Settlement(DeliveryState.OWED, false, nextAttempt, reply);
    }
}
