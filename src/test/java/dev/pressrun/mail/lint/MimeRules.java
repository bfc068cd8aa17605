package dev.pressrun.mail.lint;

import static dev.pressrun.mail.lint.Breakage.field;
import static dev.pressrun.mail.lint.Breakage.raw;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the two parts of a message are put together and encoded. */
final class MimeRules {
    private static final String MEDIA = "RFC 2046, section ";
    private static final String ENCODING = "RFC 2045, section 6.7";
    private static final int LONGEST_LINE = 76;
    private static final Pattern BOUNDARY = Pattern.compile("[A-Za-z0-9'()+_,./:=? -]{0,69}[A-Za-z0-9'()+_,./:=?-]");
    private static final Pattern CHANGED_ON_THE_WAY = Pattern.compile("\\..*|From .*");

    private MimeRules() {}

    static List<Rule> rules() {
        return Stream.of(structure(), types(), encoding()).flatMap(List::stream).toList();
    }

    private static List<Rule> structure() {
        return List.of(
                Rule.of(
                        "the parts are alternatives, the text first and then the HTML",
                        MEDIA + "5.1.4",
                        message -> Stream.of(types(message))
                                .filter(types -> !types.equals("multipart/alternative text/plain text/html")),
                        raw("multipart/alternative", "multipart/mixed"),
                        raw("text/plain", "text/html"),
                        raw("text/html", "text/plain")),
                Rule.of(
                        "the boundary is allowed and in no part",
                        MEDIA + "5.1.1",
                        message -> Stream.of(message.boundary())
                                .filter(boundary -> !BOUNDARY.matcher(boundary).matches()
                                        || message.parts().stream()
                                                .anyMatch(part -> part.body().contains("--" + boundary))),
                        raw("boundary=\"", "boundary=\"" + "x".repeat(70)),
                        message -> raw(
                                        "text/html; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
                                        "text/html; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na--"
                                                + new RawMessage(message).boundary())
                                .apply(message)),
                Rule.of(
                        "nothing stands around the parts",
                        MEDIA + "5.1.1",
                        message -> Stream.of(message.body())
                                .filter(body -> !body.startsWith("--" + message.boundary() + "\r\n")
                                        || !body.endsWith("\r\n--" + message.boundary() + "--\r\n"))
                                .map(body -> "before or behind them"),
                        raw("\r\n\r\n--=_", "\r\n\r\nThis is a multi-part message.\r\n--=_"),
                        message -> message + "more\r\n"));
    }

    private static List<Rule> types() {
        return List.of(
                Rule.of(
                        "the version is 1.0",
                        "RFC 2045, section 4",
                        message -> Stream.of(message.value("MIME-Version")).filter(version -> !version.equals("1.0")),
                        field("MIME-Version", "1.1")),
                Rule.of(
                        "each part is UTF-8 in quoted-printable",
                        "RFC 2045, sections 5 and 6",
                        message -> message.parts().stream()
                                .filter(part -> !part.value("Content-Type").matches("text/[a-z]+; charset=UTF-8")
                                        || !part.value("Content-Transfer-Encoding")
                                                .equals("quoted-printable"))
                                .map(RawMessage::head),
                        raw("charset=UTF-8", "charset=iso-8859-1"),
                        raw("; charset=UTF-8", ""),
                        raw("Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: 8bit")),
                Rule.of(
                        "what is decoded is UTF-8 without a byte order mark",
                        "RFC 3629",
                        message -> message.parts().stream()
                                .map(RawMessage::octets)
                                .filter(octets -> !isUtf8(octets))
                                .map(octets -> "not UTF-8"),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\n=F0=9F"),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\n=EF=BB=BF")));
    }

    private static List<Rule> encoding() {
        return List.of(
                Rule.of(
                        "an encoded line has at most 76 characters",
                        ENCODING,
                        message -> lines(message).filter(line -> line.length() > LONGEST_LINE),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\n" + "x".repeat(77) + "\r\n")),
                Rule.of(
                        "an equals sign is followed by two digits, or ends the line, which no space does",
                        ENCODING,
                        message -> lines(message)
                                .filter(line ->
                                        line.replaceAll("=[0-9A-F]{2}|=$", "").contains("=")
                                                || line.matches(".*[ \t]")),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\na=b\r\n"),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\n=c3=bc\r\n"),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\nspace \r\n")),
                Rule.of(
                        "no line begins with what servers change on the way",
                        "RFC 2049, section 3",
                        message -> lines(message)
                                .filter(line -> CHANGED_ON_THE_WAY.matcher(line).matches()),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\nFrom here\r\n"),
                        raw("quoted-printable\r\n\r\n", "quoted-printable\r\n\r\n.\r\n")));
    }

    private static String types(RawMessage message) {
        StringBuilder types = new StringBuilder(type(message));
        message.parts().forEach(part -> types.append(' ').append(type(part)));
        return types.toString();
    }

    private static String type(RawMessage entity) {
        return entity.value("Content-Type").replaceAll(";.*", "").strip();
    }

    private static Stream<String> lines(RawMessage message) {
        return message.parts().stream().flatMap(part -> part.body().lines());
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            return !UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString()
                    .contains("\uFEFF");
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
