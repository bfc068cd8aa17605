package dev.pressrun.mail;

import dev.pressrun.delivery.Message;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Sender;
import dev.pressrun.subscriber.Reader;
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

    /** Writes the whole message: CRLF at the end of every line, the last one too. */
    void writeTo(OutputStream out, Message message) throws IOException {
        Reader reader = message.reader();
        String unsubscribe = letterhead.links().unsubscribe(edition.id().digest(), reader.subscriber());
        List<byte[]> headers = List.of(head, ownHeaders(message), rest);
        List<byte[]> own = body.of(new OwnValues(unsubscribe, reader.name()));
        out.write(signer.sign(edition.made(), headers, own));
        write(out, headers);
        out.write(END_OF_HEADERS);
        write(out, own);
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

    /** The headers of one reader. */
    private static byte[] ownHeaders(Message message) {
        return new Headers()
                .field("To", message.to().value())
                .field("Message-ID", message.messageId())
                .bytes();
    }

    private static Headers rest(Edition edition) {
        Sender sender = edition.sender();
        Headers headers = new Headers()
                .text("Subject", edition.subject())
                .field("MIME-Version", "1.0")
                .field("Content-Type", Body.contentType(Body.boundary(edition)))
                .named("List-Id", sender.listTitle(), sender.listId())
                // RFC 2369, section 3.4: readers cannot post
                .field("List-Post", "NO")
                // no standard, but old vacation programs answer without it
                .field("Precedence", "bulk");
        return sender.owner() == null ? headers : headers.field("List-Owner", "<" + mailto(sender.owner()) + ">");
    }

    private static String date(Instant made) {
        return DATE.format(made);
    }

    /** RFC 6068, section 2: these mean something in an address of this kind. */
    private static String mailto(String address) {
        return "mailto:"
                + address.replace("%", "%25")
                        .replace("?", "%3F")
                        .replace("&", "%26")
                        .replace("#", "%23");
    }
}
