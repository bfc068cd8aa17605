package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.delivery.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** Messages as they leave, one character per octet, and as a parser that is not ours reads them. */
final class Wire {
    private Wire() {}

    static String write(Message message) throws IOException {
        return write(message, Samples.LETTERHEAD);
    }

    static String write(Message message, Letterhead letterhead) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PreparedEdition(message.edition(), letterhead).writeTo(out, message);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** What must be so in every message. */
    static void scan(String written) {
        assertThat(written.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(written).endsWith("\r\n").matches("(?s)[\\r\\n\\t -~]*");
        String headers = written.substring(0, written.indexOf("\r\n\r\n"));
        assertThat(written.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(longest(line)));
        assertThat(headers.lines()).noneMatch(line -> line.stripTrailing().endsWith(":"));
        for (String name : List.of("Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type")) {
            assertThat(("\r\n" + headers).split("\r\n" + name + ": ?", -1))
                    .as(name)
                    .hasSize(2);
        }
    }

    /** A field of one word, such as an address, cannot be folded without an empty first line. */
    private static int longest(String line) {
        return line.matches("[A-Za-z-]+: [^ ]+") ? 998 : 78;
    }

    /** The values of a header, unfolded. */
    static List<String> header(String written, String name) throws IOException {
        return parse(written).getHeader().getFields(name).stream()
                .map(field -> field.getBody().strip())
                .toList();
    }

    private static org.apache.james.mime4j.dom.Message parse(String written) throws IOException {
        byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
    }

    /** The decoded text of a part, with the line breaks of a text in memory. */
    static String part(String written, int number) throws IOException {
        Multipart parts = (Multipart) parse(written).getBody();
        assertThat(parts.getBodyParts()).hasSize(2);
        SingleBody body = (SingleBody) parts.getBodyParts().get(number).getBody();
        byte[] octets = body.getInputStream().readAllBytes();
        return new String(octets, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
