package dev.pressrun.feed;

import dev.pressrun.post.Author;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes JSON objects in a fixed order and in UTF-8, without the fields that would say nothing. The HTML of posts comes as bytes,
 * as the other formats have it, and is not decoded for it.
 */
final class JsonText {
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";
    private static final String HEX = "0123456789abcdef";

    private final ByteArrayOutputStream out;
    private boolean isFirst = true;

    private JsonText(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** What is written into one object. */
    interface Fields {
        void write(JsonText object);
    }

    /** One object, in UTF-8. */
    static byte[] of(Fields fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
        object(fields, out);
        return out.toByteArray();
    }

    private static void object(Fields fields, ByteArrayOutputStream out) {
        out.write('{');
        fields.write(new JsonText(out));
        out.write('}');
    }

    void text(String name, String value) {
        text(name, utf8(value));
    }

    /** A text in UTF-8. */
    void text(String name, byte[] value) {
        if (value.length > 0) {
            name(name);
            string(value);
        }
    }

    void number(String name, long value) {
        if (value > 0) {
            name(name);
            out.writeBytes(utf8(Long.toString(value)));
        }
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            name(name);
            char before = '[';
            for (String value : values) {
                out.write(before);
                string(utf8(value));
                before = ',';
            }
            out.write(']');
        }
    }

    void objects(String name, List<Fields> values) {
        if (!values.isEmpty()) {
            name(name);
            char before = '[';
            for (Fields value : values) {
                out.write(before);
                object(value, out);
                before = ',';
            }
            out.write(']');
        }
    }

    void emptyArray(String name) {
        name(name);
        out.writeBytes(utf8("[]"));
    }

    void authors(List<Author> authors) {
        objects("authors", authors.stream().map(JsonText::author).toList());
    }

    private static Fields author(Author author) {
        return object -> {
            object.text("name", author.name());
            object.text("url", author.url() == null ? "" : author.url().toASCIIString());
            object.text("avatar", author.avatar() == null ? "" : author.avatar().toASCIIString());
        };
    }

    private void name(String name) {
        if (!isFirst) {
            out.write(',');
        }
        isFirst = false;
        string(utf8(name));
        out.write(':');
    }

    /** RFC 8259, section 7; and the two separators of lines that JavaScript long did not allow in its strings. */
    private void string(byte[] text) {
        out.write('"');
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte octet = text[i];
            boolean isControl = octet >= 0 && octet < ' ';
            if (isControl || octet == '"' || octet == '\\') {
                out.write(text, from, i - from);
                escape(octet);
                from = i + 1;
            } else if (octet == (byte) 0xE2 && isLineSeparator(text, i)) {
                out.write(text, from, i - from);
                out.writeBytes(utf8(text[i + 2] == (byte) 0xA8 ? "\\u2028" : "\\u2029"));
                i += 2;
                from = i + 1;
            }
        }
        out.write(text, from, text.length - from);
        out.write('"');
    }

    private static boolean isLineSeparator(byte[] text, int at) {
        return at + 2 < text.length
                && text[at + 1] == (byte) 0x80
                && (text[at + 2] == (byte) 0xA8 || text[at + 2] == (byte) 0xA9);
    }

    private void escape(byte octet) {
        out.write('\\');
        int named = SHORT.indexOf(octet);
        if (named >= 0) {
            out.write(LETTERS.charAt(named));
        } else {
            out.writeBytes(utf8("u00"));
            out.write(HEX.charAt(octet >> 4));
            out.write(HEX.charAt(octet & 15));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
