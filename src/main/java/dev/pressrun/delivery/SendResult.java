package dev.pressrun.delivery;

import java.time.Instant;

/** What came of one attempt to send a message. */
public sealed interface SendResult {
    /** What the server said, or what happened instead, on one line. */
    String reply();

    /** What it means for the delivery. */
    Settlement settlement(Delivery delivery, Instant now);

    /** The server took the message over (2xx). */
    record Accepted(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return new Settlement(DeliveryState.ACCEPTED, true, null, reply);
        }
    }

    /** The server asked us to come back later (4xx); the delivery stays owed. */
    record Deferred(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return RetryPolicy.deferred(delivery, reply, now);
        }
    }

    /** The server will never take this message for this address (5xx). */
    record Refused(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return new Settlement(DeliveryState.REFUSED, true, null, reply);
        }
    }

    /** The message was handed over and the reply to it was lost: the server may have it. */
    record Uncertain(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return RetryPolicy.uncertain(delivery, reply, now);
        }
    }

    /** No message was tried: the server could not be reached, or would not let us in. It is nobody's attempt. */
    record Unreachable(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return RetryPolicy.notTried(reply, now);
        }
    }
}
