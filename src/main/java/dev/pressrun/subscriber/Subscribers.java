package dev.pressrun.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The people we know by an email address, and which digests they want. */
public interface Subscribers {
    /**
     * Asks for a digest for each address, in one transaction; addresses that differ only in case are one. A new subscription begins in {@code state}; a pending one is
     * confirmed when that is asked; a confirmed one stays; an ended one stays ended.
     *
     * @return what came of each address, in their order
     */
    List<Addition> add(List<EmailAddress> addresses, String digest, SubscriptionState state, Instant now);

    /** Gives each subscription to {@code each}, by digest and address, without holding them all in memory. */
    void forEach(Consumer<Subscription> each);

    /** How many subscriptions of the digest are in each state; states without one are missing. */
    Map<SubscriptionState, Integer> count(String digest);

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
