package dev.pressrun.mail;

import dev.pressrun.delivery.Mailer;
import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.SendResult;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.subscriber.EmailAddress;
import jakarta.mail.MessagingException;
import java.util.Optional;

/** Hands messages to a mail server over SMTP, on connections that are kept and used again. */
public final class SmtpMailer implements Mailer {
    private static final SendResult NO_SMTPUTF8 = new SendResult.Impossible(
            "the mail server does not offer SMTPUTF8, which this address needs: what is before its at sign is not ASCII");

    private final SmtpSettings settings;
    private final SmtpConnections connections;
    private final PreparedEditions editions;

    public SmtpMailer(SmtpSettings settings, Letterhead letterhead) {
        this(settings, SmtpTimeouts.USUAL, letterhead);
    }

    SmtpMailer(SmtpSettings settings, SmtpTimeouts timeouts, Letterhead letterhead) {
        this.settings = settings;
        this.editions = new PreparedEditions(letterhead);
        this.connections = new SmtpConnections(settings, timeouts);
    }

    @Override
    public SendResult send(Message message, Runnable handover) {
        return editions.send(message, edition -> send(edition, message, handover));
    }

    private SendResult send(PreparedEdition edition, Message message, Runnable handover) {
        try {
            Optional<SmtpConnection> kept = connections.reuse();
            if (kept.isPresent()) {
                Optional<SendResult> result = send(kept.get(), edition, message, handover);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            Mailbox from = message.edition().sender().from();
            SmtpConnection fresh = connections.open(from.domain());
            return send(fresh, edition, message, handover).orElseThrow();
        } catch (MessagingException e) {
            return new SendResult.Unreachable(Reply.line(e));
        }
    }

    /** Empty when the connection was kept and the server has closed it meanwhile: nothing was tried. */
    private Optional<SendResult> send(
            SmtpConnection connection, PreparedEdition edition, Message message, Runnable handover) {
        EmailAddress to = message.to();
        try {
            if (!connection.canSendTo(to)) {
                return Optional.of(NO_SMTPUTF8);
            }
            boolean kept = connection.messages() > 0;
            Optional<SendResult> failure = connection.begin(edition.returnAddress(message), to);
            if (failure.isPresent()) {
                return kept && connection.isBroken() ? Optional.empty() : failure;
            }
            return Optional.of(connection.finish(to, out -> edition.writeTo(out, message), handover));
        } finally {
            connections.giveBack(connection);
        }
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    /** Ends all connections; a message that is being sent is cut off. */
    @Override
    public void close() {
        connections.close();
    }
}
