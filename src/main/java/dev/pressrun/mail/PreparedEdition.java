package dev.pressrun.mail;

import dev.pressrun.delivery.Message;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Sender;
import dev.pressrun.dkim.DkimSigner;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Tokens.Purpose;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An edition as bytes, made once for all readers; what differs per reader is put between them. */
final class PreparedEdition {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final byte[] END_OF_HEADERS = {'\r', '\n'};

    private final Letterhead letterhead;
    private final Edition edition;
    private final DkimSigner signer;
    private final byte[] head;
    private final byte[] rest;
    private final Body body;

    PreparedEdition(Edition edition, Letterhead letterhead) {
        this.letterhead = letterhead;
        this.edition = edition;
        this.signer = letterhead.dkim().signer(edition.sender().from().domain());
        this.head = head(edition).bytes();
        this.rest = rest(edition).bytes();
        this.body = new Body(edition);
    }

    /** Where a message returns that cannot be delivered: the sender of its envelope, which stands in none of its headers. */
    String returnAddress(Message message) {
        ReturnAddress returns = letterhead.settings().returns();
        return returns == null ? edition.sender().from().address() : returns.of(token(Purpose.RETURN, message));
    }

    /** Writes the whole message: CRLF at the end of every line, the last one too. */
    void writeTo(OutputStream out, Message message) throws IOException {
        SubscriberId subscriber = message.reader().subscriber();
        String unsubscribe = letterhead.links().unsubscribe(edition.id().digest(), subscriber);
        List<byte[]> headers = List.of(head, ownHeaders(message, unsubscribe), rest);
        OwnValues own = new OwnValues(unsubscribe, message.reader().name());
        if (signer.signs()) {
            out.write(signer.sign(edition.made(), headers, body.hash(own)));
        }
        write(out, headers);
        out.write(END_OF_HEADERS);
        write(out, body.of(own));
    }

    private static void write(OutputStream out, List<byte[]> pieces) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }

    private static Headers head(Edition edition) {
        Sender sender = edition.sender();
        Headers headers = new Headers().field("Date", date(edition.made())).mailbox("From", sender.from());
        return sender.replyTo() == null ? headers : headers.mailbox("Reply-To", sender.replyTo());
    }

    /** The headers of one reader. List-Unsubscribe is among them, since its address names the reader (RFC 8058). */
    private byte[] ownHeaders(Message message, String unsubscribe) {
        Headers headers = new Headers()
                .reader("To", message.to())
                .field("Message-ID", message.messageId())
                .field("List-Unsubscribe", "<" + unsubscribe + ">" + byMail(message));
        // RFC 8058, section 3.1: there must be an https address for it
        return (unsubscribe.startsWith("https:")
                        ? headers.field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                        : headers)
                .bytes();
    }

    /** Behind the address of the page, which mail programs should prefer (RFC 2369, section 2). */
    private String byMail(Message message) {
        Mailbox unsubscribe = letterhead.settings().unsubscribe();
        return unsubscribe == null
                ? ""
                : ", <" + Mailto.of(unsubscribe.address(), "unsubscribe " + token(Purpose.UNSUBSCRIBE, message)) + ">";
    }

    private String token(Purpose purpose, Message message) {
        SubscriberId subscriber = message.reader().subscriber();
        return letterhead.links().tokens().of(purpose, edition.id().digest(), subscriber);
    }

    private Headers rest(Edition edition) {
        Sender sender = edition.sender();
        Headers headers = new Headers()
                .text("Subject", edition.subject())
                .field("MIME-Version", "1.0")
                .field("Content-Type", Body.contentType(Body.boundary(edition)))
                .named("List-Id", sender.listTitle(), sender.listId())
                .field("List-Help", "<" + Mailto.of(helper(sender), "help") + ">")
                .field(
                        "List-Archive",
                        "<" + letterhead.archives().of(edition.id().digest()) + ">")
                // RFC 2369, section 3.4: readers cannot post
                .field("List-Post", "NO")
                // no standard, but old vacation programs answer without it
                .field("Precedence", "bulk");
        if (sender.owner() != null) {
            headers.field("List-Owner", "<" + Mailto.of(sender.owner()) + ">");
        }
        String feedbackId = letterhead.settings().feedbackId();
        return feedbackId == null ? headers : headers.field("Feedback-ID", feedbackId(feedbackId));
    }

    /** Who answers readers. */
    private static String helper(Sender sender) {
        if (sender.owner() != null) {
            return sender.owner();
        }
        return (sender.replyTo() == null ? sender.from() : sender.replyTo()).address();
    }

    /** Three things of ours by which Gmail counts complaints, and the sender. */
    private String feedbackId(String sender) {
        EditionId id = edition.id();
        return id.due().toLocalDate() + ":" + id.digest() + ":digest:" + sender;
    }

    private static String date(Instant made) {
        return DATE.format(made);
    }
}
