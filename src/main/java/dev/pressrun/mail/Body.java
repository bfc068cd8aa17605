package dev.pressrun.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Places;
import dev.pressrun.text.Sha256;
import java.util.HexFormat;
import java.util.List;

/**
 * The text and the HTML of an edition as one multipart/alternative, the text first (RFC 2046, section 5.1.4). It is encoded once,
 * and only what each reader has of their own is put in.
 */
final class Body {
    private final Pieces pieces;

    Body(Edition edition) {
        String boundary = boundary(edition);
        pieces = new Pieces()
                .add(begin("--" + boundary, "text/plain"))
                .add(Places.mailed(edition.text()), OwnValues::text)
                .add(begin("\r\n--" + boundary, "text/html"))
                .add(Places.mailed(edition.html()), OwnValues::html)
                .add(ascii("\r\n--" + boundary + "--\r\n"));
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

    private static byte[] begin(String delimiter, String type) {
        return ascii(delimiter + "\r\nContent-Type: " + type + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
