package dev.pressrun.mail;

import java.time.Duration;

/**
 * How long we wait for a mail server; Angus waits for ever unless told.
 *
 * @param connect for the connection
 * @param answer for each answer, and for each write
 * @param verdict for the answer to the whole message: longer, since giving up then leaves it uncertain who has the message (RFC
 *     5321, section 4.5.3.2.6)
 * @param idle after which a connection that is not used is closed
 */
record SmtpTimeouts(Duration connect, Duration answer, Duration verdict, Duration idle) {
    static final SmtpTimeouts USUAL = new SmtpTimeouts(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofSeconds(30));
}
