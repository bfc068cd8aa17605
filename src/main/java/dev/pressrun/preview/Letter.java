package dev.pressrun.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.MessageIds;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Place;
import dev.pressrun.digest.Places;
import dev.pressrun.mail.Letterhead;
import dev.pressrun.mail.WholeMessage;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import java.util.Map;

/**
 * An edition as a reader would get it who has no name and is nobody.
 *
 * @param source the whole message, byte for byte
 */
public record Letter(String subject, String html, String text, String source) {
    private static final Reader NOBODY = new Reader(Reader.NOBODY, new EmailAddress("reader@example.org"), "");

    public static Letter of(Edition edition, Letterhead letterhead) {
        String unsubscribe = letterhead.links().unsubscribe(edition.id().digest(), Reader.NOBODY);
        Map<Place, String> values = Map.of(Place.UNSUBSCRIBE, unsubscribe);
        Message message = new Message(edition, NOBODY, MessageIds.of(edition, Reader.NOBODY));
        return new Letter(
                edition.subject(),
                Places.filled(edition.html(), values),
                Places.filled(edition.text(), values),
                new String(WholeMessage.of(message, letterhead), ISO_8859_1));
    }

    /** The message as bytes. */
    public byte[] bytes() {
        return source.getBytes(ISO_8859_1);
    }

    int htmlBytes() {
        return html.getBytes(UTF_8).length;
    }

    String headers() {
        return source.substring(0, source.indexOf("\r\n\r\n"));
    }
}
