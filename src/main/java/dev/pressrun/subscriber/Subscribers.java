package dev.pressrun.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The people we know by an email address, and which digests they want. */
public interface Subscribers {
    /** How long after its end a subscription may be taken up again by the link with which it was ended. */
    Duration SECOND_THOUGHTS = Duration.ofHours(1);

    /**
     * Asks for a digest for each address, in one transaction; addresses that differ only in case are one. A new subscription begins in {@code state}; a pending one is
     * confirmed when that is asked; a confirmed one stays; an ended one stays ended.
     *
     * @return what came of each address, in their order
     */
    List<Addition> add(List<EmailAddress> addresses, String digest, SubscriptionState state, Instant now);

    /** Says what subscribers want to be called, in one transaction; of an address that nobody has, nothing is kept. */
    void name(Map<EmailAddress, String> names);

    /** Gives each subscription to {@code each}, by digest and address, without holding them all in memory. */
    void forEach(Consumer<Subscription> each);

    /** How many subscriptions of the digest are in each state; states without one are missing. */
    Map<SubscriptionState, Integer> count(String digest);

    /** The subscription of a subscriber; empty when there is none. */
    Optional<Subscription> find(SubscriberId subscriber, String digest);

    /**
     * Ends a subscription, pending or confirmed. What is still owed to the subscriber is not sent then.
     *
     * @return whether something changed: not when it has ended before, or there is none
     */
    boolean end(SubscriberId subscriber, String digest, Instant now);

    /**
     * Whether {@link #resume} would confirm the subscription again: it ended less than {@link #SECOND_THOUGHTS} ago, and an edition
     * was owed to the subscriber before. So one that was only ever pending cannot become confirmed in this way.
     */
    boolean isResumable(SubscriberId subscriber, String digest, Instant now);

    /**
     * Confirms a subscription again that its reader ended by mistake, if it {@link #isResumable}.
     *
     * @return whether something changed
     */
    boolean resume(SubscriberId subscriber, String digest, Instant now);

    /** What came of asking for a digest for one address. */
    enum Addition {
        ADDED,
        CONFIRMED,
        /** Nothing changed: there is one in this state, or further on. */
        KNOWN,
        /** Nothing changed: the reader ended it. */
        ENDED
    }
}
