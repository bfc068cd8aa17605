package dev.pressrun.mail;

import dev.pressrun.delivery.Message;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Sender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An edition as bytes, made once for all readers; what differs per reader is put between its two parts. */
final class PreparedEdition {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final byte[] END_OF_HEADERS = {'\r', '\n'};

    private final byte[] head;
    private final byte[] tail;

    PreparedEdition(Edition edition) {
        this.head = head(edition).bytes();
        this.tail = join(rest(edition).bytes(), END_OF_HEADERS, Body.bytes(edition));
    }

    /** Writes the whole message: CRLF at the end of every line, the last one too. */
    void writeTo(OutputStream out, Message message) throws IOException {
        out.write(head);
        out.write(ownHeaders(message));
        out.write(tail);
    }

    private static Headers head(Edition edition) {
        Sender sender = edition.sender();
        Headers headers = new Headers().field("Date", date(edition.made())).mailbox("From", sender.from());
        return sender.replyTo() == null ? headers : headers.mailbox("Reply-To", sender.replyTo());
    }

    /** The headers of one reader. List-Unsubscribe belongs here, since its address names the reader (RFC 8058). */
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

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
