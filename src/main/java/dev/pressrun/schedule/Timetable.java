package dev.pressrun.schedule;

import java.time.Duration;
import java.time.ZoneId;

/**
 * When a task is due.
 *
 * @param task the name of the task
 * @param zone where the local times of the cron expression are local
 * @param maxLateness how late a due time may still be run; after that it is held
 */
public record Timetable(String task, Cron cron, ZoneId zone, Duration maxLateness) {
    public Timetable {
        if (task.isBlank()) {
            throw new IllegalArgumentException("a timetable must name its task");
        }
        if (maxLateness.isNegative() || maxLateness.isZero()) {
            throw new IllegalArgumentException("the maximum lateness of " + task + " must be more than " + maxLateness);
        }
    }
}
