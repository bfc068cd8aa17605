package dev.pressrun.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one task up to date: asks the planner what is due, runs it and remembers that. One thread at a time. */
final class TaskRun {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);

    /** A clock that is corrected goes back by less than this; what was decided further ahead comes from a wrong clock. */
    private static final Duration CREDIBLE = Duration.ofHours(1);

    private final Timetable timetable;
    private final Planned planned;
    private final Clock clock;
    private final Task task;

    /** What was logged last about a due time that failed, so that each trouble is logged once. */
    private String trouble = "";

    TaskRun(Timetable timetable, Planned planned, Clock clock, Task task) {
        this.timetable = timetable;
        this.planned = planned;
        this.clock = clock;
        this.task = task;
    }

    String name() {
        return timetable.task();
    }

    /** Makes sure that a task that is new is planned from now on: what was before is not caught up. */
    synchronized void enrol() {
        decidedUntil(clock.instant());
    }

    /** Runs what is due; says how long it is until the next due time, or nothing when there is none any more. */
    synchronized Optional<Duration> catchUp() {
        Instant now = clock.instant();
        Instant until = decidedUntil(now);
        Plan plan = Planner.plan(timetable, until, now);
        plan.held().ifPresent(due -> hold(due, plan.missed(), now));
        boolean done = plan.run().map(due -> run(due, plan.missed(), now)).orElse(true);
        // a due time that failed waits for the reconciler; one that came while the task ran is next
        return untilNext(done ? decidedUntil(now) : now);
    }

    private Optional<Duration> untilNext(Instant after) {
        Instant now = clock.instant();
        return Planner.next(timetable, after, 1).stream()
                .map(due -> Duration.between(now, due.at()))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .findFirst();
    }

    private boolean run(DueTime due, int missed, Instant now) {
        LOG.info(
                "A task is due task={} due={} missed={} late={}", name(), due, missed, Duration.between(due.at(), now));
        try {
            task.run(name(), due);
        } catch (RuntimeException failure) {
            // whatever a task throws, its due time stays due and the other tasks go on
            report(due, failure);
            return false;
        }
        decided(due.at());
        return true;
    }

    private void report(DueTime due, RuntimeException failure) {
        String seen = due + " " + failure;
        if (!seen.equals(trouble)) {
            LOG.error("A task failed and is tried again every minute task={} due={}", name(), due, failure);
            trouble = seen;
        }
    }

    private void hold(DueTime due, int missed, Instant now) {
        LOG.warn(
                "A due time is held: it is later than allowed task={} due={} missed={} late={} allowed={}",
                name(),
                due,
                missed,
                Duration.between(due.at(), now),
                timetable.maxLateness());
        decided(due.at());
    }

    private Instant decidedUntil(Instant now) {
        Instant until = planned.until(name()).orElseGet(() -> {
            planned.decided(name(), now);
            return now;
        });
        if (!until.isAfter(now.plus(CREDIBLE))) {
            return until;
        }
        LOG.warn("A wrong clock has planned ahead; planning goes on from now task={} planned={}", name(), until);
        // kept, so that a restart goes on from here and not from its own start
        planned.putBack(name(), now);
        return now;
    }

    private void decided(Instant moment) {
        trouble = "";
        planned.decided(name(), moment);
    }
}
