package dev.pressrun.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Places;
import dev.pressrun.dkim.RelaxedBody;
import dev.pressrun.text.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The text and the HTML of an edition as one multipart/alternative, the text first (RFC 2046, section 5.1.4). It is encoded once,
 * and only what each reader has of their own is put in.
 */
final class Body {
    private final Pieces pieces;
    private final Pieces relaxed;

    Body(Edition edition) {
        String boundary = boundary(edition);
        pieces = new Pieces()
                .add(begin("--" + boundary, "text/plain"))
                .add(Places.mailed(edition.text()), OwnValues::text, begin("\r\n--" + boundary, "text/html"))
                .add(Places.mailed(edition.html()), OwnValues::html, ascii("\r\n--" + boundary + "--\r\n"));
        relaxed = pieces.mapped(RelaxedBody::lines);
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

    /** The whole body for one reader, one piece behind the other. */
    List<byte[]> of(OwnValues values) {
        return pieces.of(values);
    }

    /** What a signature says of the body for one reader (RFC 6376, section 3.7). */
    byte[] hash(OwnValues values) {
        MessageDigest hash = Sha256.begun();
        relaxed.of(values).forEach(hash::update);
        return hash.digest();
    }

    private static byte[] begin(String delimiter, String type) {
        return ascii(delimiter + "\r\nContent-Type: " + type + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
