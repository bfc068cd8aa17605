package dev.pressrun.websub;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A feed, under the address that it names itself by.
 *
 * @param changed when its bytes changed last
 */
public record Topic(URI address, Instant changed) {
    public Topic {
        changed = changed.truncatedTo(ChronoUnit.MILLIS); // file systems know more than stores keep
    }
}
