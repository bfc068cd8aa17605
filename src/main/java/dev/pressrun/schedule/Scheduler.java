package dev.pressrun.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs named tasks at their due times, and after a downtime the latest one that was missed. A task never runs twice at once; one
 * that throws is tried again every minute.
 */
public final class Scheduler implements AutoCloseable {
    private static final Duration RECONCILED_EVERY = Duration.ofSeconds(60);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    private final List<TaskRun> runs;
    private final Ticker ticker;

    public Scheduler(List<Timetable> timetables, Planned planned, Clock clock, Task task) {
        this(timetables, planned, clock, task, RECONCILED_EVERY);
    }

    Scheduler(List<Timetable> timetables, Planned planned, Clock clock, Task task, Duration reconciledEvery) {
        this.runs = timetables.stream()
                .map(timetable -> new TaskRun(timetable, planned, clock, task))
                .toList();
        this.ticker = new Ticker(
                runs.stream().collect(Collectors.toMap(TaskRun::name, run -> run::catchUp)), reconciledEvery);
    }

    /** Catches up with what was missed and goes on from there. A task that is new begins now. */
    public void start() {
        runs.forEach(TaskRun::enrol);
        ticker.start();
    }

    /** Starts nothing more and waits up to 20 seconds for what is running. */
    @Override
    public void close() {
        ticker.close(STOPPED_WITHIN);
    }
}
