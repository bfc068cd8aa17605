package dev.pressrun.delivery;

/** A delivery was claimed by somebody else meanwhile; the message must not be finished. */
public final class LostClaimException extends RuntimeException {
    public LostClaimException(Delivery delivery) {
        super("the claim " + delivery.fence() + " of " + delivery.edition() + " for subscriber " + delivery.subscriber()
                + " is lost");
    }
}
