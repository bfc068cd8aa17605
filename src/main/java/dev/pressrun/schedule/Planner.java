package dev.pressrun.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers which due times of a timetable have come. A local time that a clock change skips is due right after the gap, one that
 * comes twice is due once, and local times that a gap throws onto one moment are one due time.
 */
public final class Planner {
    private static final int MOST_MISSED = 1000;

    private Planner() {}

    /** The next due times after a moment, at most {@code count} of them, in order. */
    public static List<DueTime> next(Timetable timetable, Instant after, int count) {
        List<DueTime> found = new ArrayList<>();
        Optional<DueTime> due = first(timetable, after);
        while (due.isPresent() && found.size() < count) {
            found.add(due.get());
            due = first(timetable, due.get().at());
        }
        return found;
    }

    /** What to do about the due times in {@code (lastPlanned, now]}. Costs the same however long that is. */
    public static Plan plan(Timetable timetable, Instant lastPlanned, Instant now) {
        return latest(timetable, now)
                .filter(due -> due.at().isAfter(lastPlanned))
                .map(due -> plan(timetable, due, lastPlanned, now))
                .orElse(Plan.NOTHING);
    }

    private static Plan plan(Timetable timetable, DueTime due, Instant lastPlanned, Instant now) {
        int missed = missed(timetable, due, lastPlanned);
        boolean late = Duration.between(due.at(), now).compareTo(timetable.maxLateness()) > 0;
        return late
                ? new Plan(Optional.empty(), missed, Optional.of(due))
                : new Plan(Optional.of(due), missed, Optional.empty());
    }

    private static int missed(Timetable timetable, DueTime due, Instant lastPlanned) {
        int missed = 0;
        Optional<DueTime> earlier = before(timetable, due);
        while (missed < MOST_MISSED && earlier.isPresent() && earlier.get().at().isAfter(lastPlanned)) {
            missed++;
            earlier = before(timetable, earlier.get());
        }
        return missed;
    }

    private static Optional<DueTime> first(Timetable timetable, Instant after) {
        return timetable.cron().next(reached(timetable, after)).map(local -> dueTime(timetable, local));
    }

    private static Optional<DueTime> latest(Timetable timetable, Instant until) {
        return timetable.cron().previous(reached(timetable, until)).map(local -> dueTime(timetable, local));
    }

    private static Optional<DueTime> before(Timetable timetable, DueTime due) {
        return latest(timetable, due.at().minusNanos(1));
    }

    /**
     * The latest local time that has come by the moment. In the second pass of an overlap that is the overlap's end: every local
     * time of it has come. So due times between two moments are just the local times between what they reached.
     */
    private static LocalDateTime reached(Timetable timetable, Instant moment) {
        ZoneRules rules = timetable.zone().getRules();
        LocalDateTime local = LocalDateTime.ofInstant(moment, timetable.zone());
        ZoneOffsetTransition change = rules.getTransition(local);
        boolean secondPass = change != null && !moment.isBefore(change.getInstant());
        return secondPass ? change.getDateTimeBefore().minusNanos(1) : local;
    }

    /** One due time for all local times in a gap: the one right after it if there is one, else the earliest. */
    private static DueTime dueTime(Timetable timetable, LocalDateTime local) {
        ZoneOffsetTransition change = timetable.zone().getRules().getTransition(local);
        if (change == null || !change.isGap()) {
            return DueTime.of(local, timetable.zone());
        }
        LocalDateTime end = change.getDateTimeAfter();
        LocalDateTime known = timetable
                .cron()
                .previous(end)
                .filter(end::equals)
                .orElseGet(() -> timetable
                        .cron()
                        .next(change.getDateTimeBefore().minusSeconds(1))
                        .orElse(local));
        return DueTime.of(known, timetable.zone());
    }
}
