package dev.pressrun.delivery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Something we need and that may be away. While it is, everybody waits between tries, for 1 second and then longer. */
final class Outage {
    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(60);

    private final CountDownLatch stop;
    private final LongSupplier nanos;
    private int pauses;
    private long pause;
    private long end;

    /** @param nanos the time, on the scale of {@link System#nanoTime()} */
    Outage(CountDownLatch stop, LongSupplier nanos) {
        this.stop = stop;
        this.nanos = nanos;
    }

    /** Waits until the pause is over or we stop. Returns how many pauses there were, for {@link #failed}. */
    int await() throws InterruptedException {
        while (true) {
            int seen;
            long wait;
            synchronized (this) {
                seen = pauses;
                wait = pause == 0 ? 0 : end - nanos.getAsLong();
            }
            if (wait <= 0 || stop.await(wait, TimeUnit.NANOSECONDS)) {
                return seen;
            }
        }
    }

    /**
     * A try failed that began after {@code seen} pauses: begins the next one, unless another try has done so meanwhile.
     *
     * @return whether the outage begins with it
     */
    synchronized boolean failed(int seen) {
        if (seen != pauses) {
            return false;
        }
        boolean begins = pause == 0;
        pauses++;
        pause = begins ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
        end = nanos.getAsLong() + pause;
        return begins;
    }

    /** A try went well. Returns whether an outage ends with it. */
    synchronized boolean ended() {
        boolean ends = pause != 0;
        pause = 0;
        return ends;
    }
}
