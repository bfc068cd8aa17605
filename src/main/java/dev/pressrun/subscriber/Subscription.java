package dev.pressrun.subscriber;

import java.time.Instant;

/**
 * A subscriber's wish for one digest.
 *
 * @param changed when it came into its state
 */
public record Subscription(
        SubscriberId subscriber, EmailAddress address, String digest, SubscriptionState state, Instant changed) {}
