package dev.pressrun.schedule;

import java.time.Instant;
import java.util.Optional;

/** Up to when each task has been planned. */
public interface Planned {
    /** The moment up to which every due time of the task has been decided; empty for a task that is new. */
    Optional<Instant> until(String task);

    /** Remembers that every due time of the task up to and including the moment has been decided. Never goes back. */
    void decided(String task, Instant until);

    /**
     * Forgets what was decided after the moment, because a wrong clock decided it: due times after the moment are due again. The
     * one way back; changes nothing for a task that was decided only up to the moment or before, or that is new.
     */
    void putBack(String task, Instant until);
}
