package dev.pressrun.subscriber;

/** The number of a subscriber in the store. */
public record SubscriberId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
