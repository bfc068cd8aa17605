package dev.pressrun.delivery;

/**
 * How fast messages may begin, over all connections: at even distances, without bursts. Knows no clock: times are nanoseconds on
 * a scale of the caller's choice, as {@link System#nanoTime()} gives them.
 */
public final class Pace {
    private static final double NANOS = 1e9;

    private final long distance;
    private long next;
    private boolean begun;

    /** @param perSecond how many messages in a second; 0 for as many as there can be */
    public Pace(double perSecond) {
        if (!(perSecond >= 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("a pace must be 0 or more messages per second: " + perSecond);
        }
        distance = perSecond == 0 ? 0 : Math.round(NANOS / perSecond);
    }

    /** Books the next place. Returns how long to wait for it, in nanoseconds; 0 when it is now. */
    synchronized long book(long now) {
        // the scale may begin anywhere and overflow: only differences mean something
        long place = begun && next - now > 0 ? next : now;
        begun = true;
        next = place + distance;
        return place - now;
    }
}
