package dev.pressrun.mail;

import dev.pressrun.dkim.Dkim;
import java.nio.file.Path;

/**
 * How messages leave the house.
 *
 * @param folder the Maildir, when that is the transport
 * @param smtp the server, when that is the transport
 * @param letterhead what every message says of the service
 * @param dkim how messages are signed, whatever the transport
 */
public record MailSettings(
        Transport transport, Path folder, SmtpSettings smtp, LetterheadSettings letterhead, Dkim dkim) {
    /** What takes the messages. */
    public enum Transport {
        SMTP,
        MAILDIR
    }
}
