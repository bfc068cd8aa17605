package dev.pressrun.config;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.mail.LetterheadSettings;
import dev.pressrun.mail.MailSettings;
import dev.pressrun.mail.ReturnAddress;
import dev.pressrun.mail.SmtpSettings;
import dev.pressrun.mail.Tls;
import org.jspecify.annotations.Nullable;

/** Reads how mail leaves the house. */
final class MailReader {
    private final Values values;

    MailReader(Values values) {
        this.values = values;
    }

    MailSettings mail(Dkim dkim) {
        warnWithoutHttps();
        return new MailSettings(
                values.choice("mail.transport", MailSettings.Transport.class),
                values.path("mail.folder"),
                smtp(),
                letterhead(),
                dkim);
    }

    /** RFC 8058, section 3.1. */
    private void warnWithoutHttps() {
        boolean sends = values.text("mail.transport").orElse("").equalsIgnoreCase("smtp");
        if (sends && values.text("web.url").orElse("").startsWith("http:")) {
            values.warning(
                    "web.url",
                    "is no https address, and readers reach this service there (web.url): mail programs show them no"
                            + " button to unsubscribe, which Gmail and Yahoo ask of bulk senders");
        }
    }

    private LetterheadSettings letterhead() {
        return new LetterheadSettings(
                written("mail.unsubscribe-address") ? values.mailbox("mail.unsubscribe-address") : null,
                written("mail.return-address") ? returnAddress("mail.return-address") : null,
                written("mail.feedback-id") ? feedbackId("mail.feedback-id") : null);
    }

    private boolean written(String key) {
        return values.text(key).isPresent();
    }

    private ReturnAddress returnAddress(String key) {
        ReturnAddress standIn = new ReturnAddress(new Mailbox("", "nobody@localhost"));
        return values.parsed(key, text -> new ReturnAddress(WrittenAddress.mailbox(text)), standIn);
    }

    private String feedbackId(String key) {
        return values.parsed(key, LetterheadSettings::feedbackId, "nobody");
    }

    private SmtpSettings smtp() {
        String username = values.text("smtp.username").orElse(null);
        boolean login = username != null && namesPassword();
        if ((username != null) != namesPassword()) {
            values.problem("smtp.username", "and a password go together; set both or none");
        }
        String password = password();
        return new SmtpSettings(
                values.text("smtp.host").orElse("localhost"),
                values.number("smtp.port", 1, 65535),
                values.choice("smtp.tls", Tls.class),
                login && password != null ? username : null,
                login ? password : null,
                values.number("smtp.connections", 1, 100),
                values.rate("smtp.rate"));
    }

    private boolean namesPassword() {
        return values.text("smtp.password").isPresent()
                || values.text("smtp.password-file").isPresent();
    }

    private @Nullable String password() {
        if (values.text("smtp.password").isPresent()
                && values.text("smtp.password-file").isPresent()) {
            values.problem("smtp.password-file", "and smtp.password are both set; keep one of them");
        }
        return values.text("smtp.password")
                .or(() -> values.secretFrom("smtp.password-file")
                        .flatMap(text -> text.lines().findFirst())
                        .map(String::strip))
                .orElse(null);
    }
}
