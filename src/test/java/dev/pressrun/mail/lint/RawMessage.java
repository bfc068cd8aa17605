package dev.pressrun.mail.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A message as it leaves, one character per octet, read by as little code as possible and none of what wrote it. A broken message
 * can be read too: what it does not have is empty.
 */
record RawMessage(String raw) {
    private static final Pattern FIELD = Pattern.compile("(?<=\r\n)(?![ \t])");
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile("=([0-9A-Fa-f]{2})");

    /** A header field, with the line break that ends it. */
    record Field(String raw) {
        String name() {
            return raw.substring(0, Math.max(0, raw.indexOf(':')));
        }

        /** On one line, without the spaces around it. */
        String value() {
            return raw.substring(raw.indexOf(':') + 1).replace("\r\n", "").strip();
        }

        boolean is(String name) {
            return name().equalsIgnoreCase(name);
        }
    }

    /** The head with its last line break, without the empty line below it. */
    String head() {
        int end = raw.indexOf("\r\n\r\n");
        return end < 0 ? raw : raw.substring(0, end + 2);
    }

    String body() {
        int end = raw.indexOf("\r\n\r\n");
        return end < 0 ? "" : raw.substring(end + 4);
    }

    List<Field> fields() {
        return FIELD.splitAsStream(head()).map(Field::new).toList();
    }

    List<Field> fields(String name) {
        return fields().stream().filter(field -> field.is(name)).toList();
    }

    /** The value of the first field of this name; empty when there is none. */
    String value(String name) {
        return fields(name).stream().findFirst().map(Field::value).orElse("");
    }

    /** What stands between the angle brackets of a field, else the whole of it. */
    String bracketed(String name) {
        return value(name).replaceAll(".*<", "").replaceAll(">.*", "");
    }

    /** The domain of the author's address, in lower case. */
    String domain() {
        String from = bracketed("From");
        return from.substring(from.lastIndexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    String boundary() {
        Matcher boundary = BOUNDARY.matcher(value("Content-Type"));
        return !boundary.find() ? "" : Optional.ofNullable(boundary.group(1)).orElse(boundary.group(2));
    }

    /** The parts between the boundaries, each with its own head. */
    List<RawMessage> parts() {
        String[] pieces = ("\r\n" + body()).split("\r\n" + Pattern.quote("--" + boundary()) + "(?:--)?\r\n", -1);
        return Arrays.stream(pieces)
                .skip(1)
                .limit(Math.max(0, pieces.length - 2))
                .map(RawMessage::new)
                .toList();
    }

    private Optional<RawMessage> part(String type) {
        return parts().stream()
                .filter(part -> part.value("Content-Type").startsWith(type))
                .findFirst();
    }

    /** The decoded text, its lines joined by line feeds. */
    String text() {
        return part("text/plain").map(RawMessage::decoded).orElse("");
    }

    String html() {
        return part("text/html").map(RawMessage::decoded).orElse("");
    }

    Stream<String> textLines() {
        return text().lines();
    }

    Document document() {
        return Jsoup.parse(html());
    }

    String decoded() {
        return new String(octets(), UTF_8).replace("\r\n", "\n");
    }

    /** RFC 2045, section 6.7. */
    byte[] octets() {
        String joined = body().replaceAll("=[ \t]*\r\n", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream(joined.length());
        Matcher escape = ESCAPE.matcher(joined);
        int from = 0;
        while (escape.find()) {
            out.writeBytes(joined.substring(from, escape.start()).getBytes(ISO_8859_1));
            out.write(Integer.parseInt(escape.group(1), 16));
            from = escape.end();
        }
        out.writeBytes(joined.substring(from).getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
