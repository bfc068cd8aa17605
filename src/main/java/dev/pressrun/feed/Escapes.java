package dev.pressrun.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How text stands in XML. It works on UTF-8, where the signs to escape are bytes that stand for nothing else, and all between two
 * of them is copied at once.
 */
@SuppressWarnings("ImmutableEnumChecker") // the bytes are only read
enum Escapes {
    /** The RSS profile wants these in plain text, since some readers decode the named ones twice. */
    HEXADECIMAL("&#x26;", "&#x3C;", "&#x22;"),
    /** The short ones, for HTML, which is full of tags. */
    NAMED("&amp;", "&lt;", null);

    private static final byte[] GREATER = utf8("&gt;");

    private final byte[] ampersand;
    private final byte[] less;
    private final byte @Nullable [] quote;

    Escapes(String ampersand, String less, @Nullable String quote) {
        this.ampersand = utf8(ampersand);
        this.less = utf8(less);
        this.quote = quote == null ? null : utf8(quote);
    }

    /** The text of an element, in UTF-8. */
    byte[] of(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + text.length / 8 + 16);
        write(text, out);
        return out.toByteArray();
    }

    void write(byte[] text, ByteArrayOutputStream out) {
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte octet = text[i];
            if (octet == '&' || octet == '<' || octet == '>' || octet == '"') {
                byte[] reference = reference(octet, i == 0 ? 0 : text[i - 1]);
                if (reference != null) {
                    out.write(text, from, i - from);
                    out.writeBytes(reference);
                    from = i + 1;
                }
            }
        }
        out.write(text, from, text.length - from);
    }

    private byte @Nullable [] reference(byte octet, byte before) {
        return switch (octet) {
            case '&' -> ampersand;
            case '<' -> less;
            case '"' -> quote;
            default -> before == ']' ? GREATER : null; // ]]> must not stand in a text
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
