package dev.pressrun.delivery;

/** Takes messages out of the house. Safe for use by several threads at once. */
public interface Mailer extends AutoCloseable {
    /**
     * Tries once to hand the message over. Calls {@code handover} at most once, when all of the message is on its way and only
     * its end is missing; when that throws, the message is not finished and the exception comes out. What an edition needs is
     * made once for all its readers; an edition that it cannot be made for is {@link SendResult.Held}, and logged once.
     */
    SendResult send(Message message, Runnable handover);

    /** How many messages it can send at once; at least 1. */
    int connections();

    @Override
    void close();
}
