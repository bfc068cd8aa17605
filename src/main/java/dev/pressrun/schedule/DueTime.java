package dev.pressrun.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * One time at which a task is due. It is known by its local time and zone; the moment follows from them.
 *
 * @param at the moment at which it runs
 * @param shift what a clock change did to it
 */
public record DueTime(LocalDateTime local, ZoneId zone, Instant at, Shift shift) {
    /** The due time of a local time: the first moment after the gap it lies in, or the first of two. */
    public static DueTime of(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return new DueTime(local, zone, local.atZone(zone).toInstant(), Shift.NONE);
        }
        return change.isGap()
                ? new DueTime(local, zone, change.getInstant(), Shift.GAP)
                : new DueTime(local, zone, local.toInstant(change.getOffsetBefore()), Shift.OVERLAP);
    }

    @Override
    public String toString() {
        return local + "/" + zone;
    }
}
