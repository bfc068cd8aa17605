package dev.pressrun.mail;

import dev.pressrun.delivery.SendResult;
import dev.pressrun.subscriber.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the mail server. It speaks the four commands of a message itself: sendMessage of Angus hides which of them
 * failed, and has no moment just before the final dot. Used by one thread at a time.
 */
final class SmtpConnection extends SMTPTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private final TappedSockets sockets;
    private final SmtpTimeouts timeouts;
    private boolean broken;
    private int messages;
    private long lastUse = System.nanoTime();

    private SmtpConnection(Session session, TappedSockets sockets, SmtpTimeouts timeouts) {
        super(session, null);
        this.sockets = sockets;
        this.timeouts = timeouts;
    }

    /** Connects, changes to TLS and logs in, as the settings say. */
    static SmtpConnection open(
            SmtpSettings settings, SmtpTimeouts timeouts, String helloName, ScheduledExecutorService watch)
            throws MessagingException {
        TappedSockets sockets = new TappedSockets();
        Session session = Session.getInstance(properties(settings, timeouts, sockets, watch));
        SmtpConnection connection = new SmtpConnection(session, sockets, timeouts);
        connection.setLocalHost(helloName);
        connection.connect(settings.host(), settings.port(), settings.username(), settings.password());
        return connection;
    }

    private static Properties properties(
            SmtpSettings settings, SmtpTimeouts timeouts, TappedSockets sockets, ScheduledExecutorService watch) {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.executor.writetimeout", watch);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.connectiontimeout", millis(timeouts.connect()));
        properties.setProperty("mail.smtp.timeout", millis(timeouts.answer()));
        properties.setProperty("mail.smtp.writetimeout", millis(timeouts.answer()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == Tls.TLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // both would change what leaves without telling the server
        properties.setProperty("mail.mime.allowutf8", "false");
        properties.setProperty("mail.smtp.allow8bitmime", "false");
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Whether the server takes mail for such an address. */
    boolean canSendTo(EmailAddress to) {
        return !to.needsUtf8() || supportsExtension("SMTPUTF8");
    }

    /** Begins a message. Returns what went wrong, or nothing. */
    synchronized Optional<SendResult> begin(String from, EmailAddress to) {
        messages++;
        // RFC 6531, section 3.6: BODY=8BITMIME is for bodies, and ours are in seven bits for everybody
        String extension = to.needsUtf8() ? " SMTPUTF8" : "";
        try {
            return said(simpleCommand("MAIL FROM:<" + from + ">" + extension), 2)
                    ? Optional.empty()
                    : Optional.of(refusal());
        } catch (MessagingException e) {
            return Optional.of(lost(e));
        }
    }

    /** Sends the rest of a message that was begun. When {@code handover} throws, the message is left without its end. */
    synchronized SendResult finish(EmailAddress to, Content content, Runnable handover) {
        try {
            // Angus would write a text in ASCII
            byte[] recipient = ("RCPT TO:<" + to.wire() + ">").getBytes(StandardCharsets.UTF_8);
            if (!said(simpleCommand(recipient), 2)) {
                return refusal();
            }
            write(content);
        } catch (SMTPSendFailedException e) {
            return refusal();
        } catch (MessagingException | IOException e) {
            return lost(e);
        }
        handOver(handover);
        return verdict();
    }

    /** Whatever ends it early: the server is in the middle of a message then, and waits for its dot. */
    private void write(Content content) throws MessagingException, IOException {
        OutputStream out = data();
        boolean written = false;
        try {
            content.writeTo(out);
            written = true;
        } finally {
            if (!written) {
                cut();
            }
        }
    }

    private void handOver(Runnable handover) {
        boolean handed = false;
        try {
            handover.run();
            handed = true;
        } finally {
            if (!handed) {
                cut();
            }
        }
    }

    /** Ends the message. From here on, silence means that the server may have it. */
    private SendResult verdict() {
        try {
            sockets.waitUpTo(timeouts.verdict());
            int code = simpleCommand(".");
            sockets.waitUpTo(timeouts.answer());
            if (said(code, 2)) {
                lastUse = System.nanoTime();
                return new SendResult.Accepted(reply());
            }
            if (said(code, 4) || said(code, 5)) {
                return refusal();
            }
            broken = true;
            return new SendResult.Uncertain("no answer to the whole message: " + reply());
        } catch (MessagingException | IOException e) {
            broken = true;
            return new SendResult.Uncertain("no answer to the whole message: " + Reply.line(e));
        }
    }

    /** The server said no to a command: for now, or for good. */
    private SendResult refusal() {
        int code = getLastReturnCode();
        String reply = reply();
        // RFC 5321, section 3.8: after 421 the server closes the connection
        broken = code == 421 || !(said(code, 4) || said(code, 5));
        reset();
        lastUse = System.nanoTime();
        return said(code, 5) ? new SendResult.Refused(reply) : new SendResult.Deferred(reply);
    }

    private void reset() {
        try {
            broken = broken || simpleCommand("RSET") != 250;
        } catch (MessagingException e) {
            LOG.debug("the server closed the connection after its answer", e);
            broken = true;
        }
    }

    private SendResult lost(Exception failure) {
        broken = true;
        return new SendResult.Deferred("the connection was lost: " + Reply.line(failure));
    }

    private static boolean said(int code, int kind) {
        return code / 100 == kind;
    }

    private String reply() {
        return Reply.line(getLastServerResponse());
    }

    /** Angus resets by itself after DATA, and forgets the answer when the server has hung up; {@link #reset} does not. */
    @Override
    public synchronized void issueCommand(String command, int expect) throws MessagingException {
        if (!command.equals("RSET")) {
            super.issueCommand(command, expect);
        }
    }

    boolean isBroken() {
        return broken;
    }

    /** How many messages were begun on it. */
    int messages() {
        return messages;
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - lastUse > time.toNanos();
    }

    /** Ends the connection at once, also while another thread uses it. */
    void cut() {
        broken = true;
        try {
            sockets.cut();
        } catch (IOException e) {
            LOG.debug("a connection could not be closed", e);
        }
    }

    /** Says goodbye; not for a connection that somebody uses. */
    void leave() {
        try {
            if (broken) {
                sockets.cut();
            }
            close();
        } catch (MessagingException | IOException e) {
            LOG.debug("the server was gone before we left", e);
        }
    }

    /** What a message is made of. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
