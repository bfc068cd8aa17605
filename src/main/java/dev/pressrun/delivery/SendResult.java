package dev.pressrun.delivery;

/** What came of one attempt to send a message. */
public sealed interface SendResult {
    /** What the server said, or what happened instead, on one line. */
    String reply();

    /** The server took the message over (2xx). */
    record Accepted(String reply) implements SendResult {}

    /** The server asked us to come back later (4xx); the delivery stays owed. */
    record Deferred(String reply) implements SendResult {}

    /** The server will never take this message for this address (5xx). */
    record Refused(String reply) implements SendResult {}

    /** The message was handed over and the reply to it was lost: the server may have it. */
    record Uncertain(String reply) implements SendResult {}

    /** No message was tried: the server could not be reached, or would not let us in. It is nobody's attempt. */
    record Unreachable(String reply) implements SendResult {}
}
