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
        DeliveryState state, boolean counted, @Nullable Instant nextAttempt, String reply) {}
