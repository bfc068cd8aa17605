package dev.pressrun.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text in quoted-printable (RFC 2045, section 6.7), in lines of at most 76 characters that break no character of the text. What
 * mail servers on the way may change at the begin of a line, a dot and {@code From}, is encoded too.
 */
final class QuotedPrintable {
    /** One less than a line may have: a break that is none of the text needs a sign of its own. */
    private static final int ROOM = 75;

    private static final int ENCODED = 3;
    private static final byte[] BREAK = {'\r', '\n'};
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text;
    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.out = new ByteArrayOutputStream(this.text.length + this.text.length / 8 + SOFT_BREAK.length);
    }

    /** The text, to stand at the end of a part. */
    static byte[] last(String text) {
        return new QuotedPrintable(text).encoded().out.toByteArray();
    }

    /** The text with a soft break behind it, unless it ends where a line begins: anything can follow it. */
    static byte[] stretch(String text) {
        QuotedPrintable stretch = new QuotedPrintable(text).encoded();
        if (stretch.column > 0) {
            stretch.out.writeBytes(SOFT_BREAK);
        }
        return stretch.out.toByteArray();
    }

    private QuotedPrintable encoded() {
        int at = 0;
        while (at < text.length) {
            int skipped = breakAt(at);
            if (skipped > 0) {
                out.writeBytes(BREAK);
                column = 0;
            } else {
                skipped = character(at);
            }
            at += skipped;
        }
        return this;
    }

    /** How many octets the line break has that begins here. */
    private int breakAt(int at) {
        if (at == text.length || (text[at] != '\r' && text[at] != '\n')) {
            return 0;
        }
        return text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n' ? 2 : 1;
    }

    private int character(int at) {
        int octets = octets(text[at]);
        boolean literal = isLiteral(at);
        room(literal ? 1 : ENCODED * octets);
        if (literal && !isChangedOnTheWay(at)) {
            out.write(text[at]);
            column++;
            return 1;
        }
        for (int i = at; i < at + octets; i++) {
            out.write('=');
            out.write(HEX[(text[i] >> 4) & 0xF]);
            out.write(HEX[text[i] & 0xF]);
            column += ENCODED;
        }
        return octets;
    }

    private void room(int needed) {
        if (column + needed > ROOM) {
            out.writeBytes(SOFT_BREAK);
            column = 0;
        }
    }

    private boolean isLiteral(int at) {
        byte octet = text[at];
        if (octet == ' ' || octet == '\t') {
            return at + 1 < text.length && breakAt(at + 1) == 0; // no line may end in a space
        }
        return octet > ' ' && octet <= '~' && octet != '=';
    }

    private boolean isChangedOnTheWay(int at) {
        return column == 0 && (text[at] == '.' || isFrom(at));
    }

    private boolean isFrom(int at) {
        for (int i = 0; i < FROM.length; i++) {
            if (at + i >= text.length || text[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many octets the character of UTF-8 has that begins with this one (RFC 3629, section 3). */
    private static int octets(byte first) {
        int ones = Integer.numberOfLeadingZeros(~(first << (Integer.SIZE - Byte.SIZE)));
        return Math.max(1, ones);
    }
}
