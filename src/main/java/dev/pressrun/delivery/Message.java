package dev.pressrun.delivery;

import dev.pressrun.digest.Edition;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;

/**
 * One edition for one reader, as a mailer is asked to send it.
 *
 * @param messageId with its angle brackets; every attempt of a delivery carries the same
 */
public record Message(Edition edition, Reader reader, String messageId) {
    public EmailAddress to() {
        return reader.address();
    }
}
