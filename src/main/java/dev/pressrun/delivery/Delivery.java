package dev.pressrun.delivery;

import dev.pressrun.digest.EditionId;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.time.Instant;

/**
 * One edition owed to one subscriber, as it was claimed for an attempt.
 *
 * @param owed since when
 * @param attempts how many attempts were made before this one
 * @param fence the number of this claim; a later claim of the same delivery has a higher one
 */
public record Delivery(EditionId edition, Reader reader, Instant owed, int attempts, long fence) {
    public SubscriberId subscriber() {
        return reader.subscriber();
    }

    public EmailAddress to() {
        return reader.address();
    }
}
