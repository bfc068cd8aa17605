package dev.pressrun.app;

import dev.pressrun.delivery.Mailer;
import dev.pressrun.delivery.Pace;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.mail.MaildirMailer;
import dev.pressrun.mail.SmtpMailer;

/** Makes the mailer that the settings name. */
final class Mailers {
    private Mailers() {}

    /** How fast messages may begin; a Maildir takes them as fast as they come. */
    static Pace pace(MailSettings settings) {
        return switch (settings.transport()) {
            case SMTP -> new Pace(settings.smtp().rate());
            case MAILDIR -> new Pace(0);
        };
    }

    static Mailer open(MailSettings settings) {
        return switch (settings.transport()) {
            case SMTP -> new SmtpMailer(settings.smtp());
            case MAILDIR -> new MaildirMailer(settings.folder());
        };
    }
}
