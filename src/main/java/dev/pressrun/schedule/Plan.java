package dev.pressrun.schedule;

import java.util.Optional;

/**
 * What is to be done about the due times that have passed.
 *
 * @param run the one run that stands for all of them: the latest due time
 * @param missed how many due times it stands for beyond itself, counted up to 1000
 * @param held the latest due time when it is too late to run it
 */
public record Plan(Optional<DueTime> run, int missed, Optional<DueTime> held) {
    static final Plan NOTHING = new Plan(Optional.empty(), 0, Optional.empty());
}
