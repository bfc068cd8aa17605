package dev.pressrun.subscriber;

import java.time.Instant;

/**
 * A subscriber's wish for one digest.
 *
 * @param address as it is kept, for lists; one that somebody broke by hand is shown as well
 * @param name what the reader wants to be called; empty when it is not known
 * @param changed when it came into its state
 */
public record Subscription(
        SubscriberId subscriber,
        String address,
        String name,
        String digest,
        SubscriptionState state,
        Instant changed) {}
