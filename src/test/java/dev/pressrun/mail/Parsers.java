package dev.pressrun.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Place;
import dev.pressrun.digest.Places;
import dev.pressrun.subscriber.Reader;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.nodes.Entities;

/** Reads messages with the parsers of Apache James, which is told to forgive nothing, and of Jakarta Mail. */
final class Parsers {
    private Parsers() {}

    /** Both find in the message the subject, the text and the HTML of the edition with what the reader has of their own. */
    static void assertReads(Edition edition, Reader reader, String message) throws IOException, MessagingException {
        Map<Place, String> own = new HashMap<>();
        own.put(Place.NAME, reader.name());
        own.put(Place.UNSUBSCRIBE, Samples.LINKS.unsubscribe(edition.id().digest(), reader.subscriber()));
        String text = Places.filled(edition.text(), own);
        own.put(Place.NAME, Entities.escape(reader.name()).replace("\"", "&quot;"));
        String html = Places.filled(edition.html(), own);

        Message james = james(message);
        assertThat(james.getSubject()).isEqualTo(edition.subject());
        assertThat(james.getFrom())
                .extracting(Mailbox::getName, Mailbox::getAddress)
                .containsExactly(tuple(
                        edition.sender().from().name(), edition.sender().from().address()));
        assertThat(james.getDate()).isEqualTo(edition.made());
        Multipart parts = (Multipart) james.getBody();
        assertThat(parts.getBodyParts()).hasSize(2);
        assertThat(content(parts, 0)).isEqualTo(text);
        assertThat(content(parts, 1)).isEqualTo(html);

        Properties settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "true");
        MimeMessage read =
                new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(message.getBytes(ISO_8859_1)));
        MimeMultipart content = (MimeMultipart) read.getContent();
        assertThat(read.getSubject()).isEqualTo(edition.subject());
        assertThat(read.getRecipients(jakarta.mail.Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(reader.address().wire());
        assertThat(unix((String) content.getBodyPart(0).getContent())).isEqualTo(text);
        assertThat(unix((String) content.getBodyPart(1).getContent())).isEqualTo(html);
    }

    private static Message james(String message) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(message.getBytes(ISO_8859_1)));
    }

    private static String content(Multipart parts, int number) throws IOException {
        SingleBody body = (SingleBody) parts.getBodyParts().get(number).getBody();
        return unix(new String(body.getInputStream().readAllBytes(), UTF_8));
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
