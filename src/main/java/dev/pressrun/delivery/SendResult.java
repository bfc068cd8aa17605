package dev.pressrun.delivery;

import java.time.Instant;

/** What came of one attempt to send a message. */
public sealed interface SendResult {
    /** What the server said, or what happened instead, on one line. */
    String reply();

    /** What it means for the delivery. */
    Settlement settlement(Delivery delivery, Instant now);

    /** What it says about the server. */
    default Contact contact() {
        return Contact.MADE;
    }

    /** Whether a server was there. */
    enum Contact {
        MADE,
        FAILED,
        /** None was asked. */
        NONE
    }

    /** The server took the message over (2xx). */
    record Accepted(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return Settlement.last(DeliveryState.ACCEPTED, reply);
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
            return Settlement.last(DeliveryState.REFUSED, reply);
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

        @Override
        public Contact contact() {
            return Contact.FAILED;
        }
    }

    /** No message can go to this address, whatever the server says; it was not asked. */
    record Impossible(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return Settlement.untried(DeliveryState.REFUSED, reply);
        }

        @Override
        public Contact contact() {
            return Contact.NONE;
        }
    }

    /** No message can be made of this edition, for anybody: its deliveries stay owed, and it is nobody's attempt. */
    record Held(String reply) implements SendResult {
        @Override
        public Settlement settlement(Delivery delivery, Instant now) {
            return RetryPolicy.held(reply, now);
        }

        @Override
        public Contact contact() {
            return Contact.NONE;
        }
    }
}
