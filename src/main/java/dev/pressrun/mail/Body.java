package dev.pressrun.mail;

import dev.pressrun.digest.Edition;
import dev.pressrun.text.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The text and the HTML of an edition as one multipart/alternative, the text first (RFC 2046, section 5.1.4). */
final class Body extends MimeMultipart {
    private Body(String boundary, Edition edition) throws MessagingException, IOException {
        contentType = contentType(boundary);
        addBodyPart(part("text/plain", edition.text()));
        addBodyPart(part("text/html", edition.html()));
    }

    /**
     * Derived from the edition, so that the same edition gives the same bytes. It holds {@code =_}, which quoted-printable text
     * never does (RFC 2045, section 6.7).
     */
    static String boundary(Edition edition) {
        return "=_" + HexFormat.of().formatHex(Sha256.of(edition.id().toString()), 0, 16);
    }

    static String contentType(String boundary) {
        return "multipart/alternative; boundary=\"" + boundary + "\"";
    }

    static byte[] bytes(Edition edition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new Body(boundary(edition), edition).writeTo(bytes);
        } catch (MessagingException e) {
            throw new IllegalStateException("the body of " + edition.id() + " cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException, IOException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", type + "; charset=UTF-8");
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(text.length() + text.length() / 8);
        try (OutputStream encoder = MimeUtility.encode(encoded, "quoted-printable")) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new MimeBodyPart(headers, encoded.toByteArray());
    }
}
