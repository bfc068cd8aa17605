package dev.pressrun.subscriber;

/**
 * Somebody who gets a message.
 *
 * @param name what the reader wants to be called; empty when it is not known
 */
public record Reader(SubscriberId subscriber, EmailAddress address, String name) {
    /** Gets a test, and is not in the store. */
    public static final SubscriberId NOBODY = new SubscriberId(0);
}
