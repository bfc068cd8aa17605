package dev.pressrun.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that starts at a chosen moment, runs as fast as any other, and can be put to another moment. */
final class RunningClock extends Clock {
    private Instant start;
    private long startNanos;

    RunningClock(Instant start) {
        this.start = start;
        this.startNanos = System.nanoTime();
    }

    synchronized void jumpTo(Instant moment) {
        start = moment;
        startNanos = System.nanoTime();
    }

    @Override
    public synchronized Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only moments are asked for");
    }
}
