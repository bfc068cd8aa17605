package dev.pressrun.subscriber;

/**
 * How far a subscriber's wish for a digest has come: PENDING, then CONFIRMED, then ENDED. The reader may take the end back at
 * once.
 */
public enum SubscriptionState {
    /** Asked for, but the address is not proven; gets no edition. */
    PENDING,
    CONFIRMED,
    /** Stopped; only a new sign-up of the reader begins it again. */
    ENDED
}
