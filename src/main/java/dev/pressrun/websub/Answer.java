package dev.pressrun.websub;

import java.time.Duration;

/** What became of a request to a hub. */
sealed interface Answer {
    /** The hub knows of the change. */
    record Taken() implements Answer {}

    /** The hub does not want it, and would not the next time either. */
    record Refused(String reason) implements Answer {}

    /** Nobody was there, or there was trouble that may pass; {@code rest} is how long the hub wants to be left alone at least. */
    record Later(String reason, Duration rest) implements Answer {}
}
