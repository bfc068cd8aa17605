package dev.pressrun.text;

import java.nio.charset.StandardCharsets;
import java.util.zip.Checksum;

/**
 * A text as it lies in its file, in UTF-8: half as long as its characters or shorter, and those are made only when somebody asks
 * for them. Most posts of a blog are read for their front matter, and their text by nobody.
 */
public final class Utf8Text {
    private final byte[] octets;
    private final int from;
    private final int until;

    private Utf8Text(byte[] octets, int from, int until) {
        this.octets = octets;
        this.from = from;
        this.until = until;
    }

    public static Utf8Text of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text of octets that are well-formed, and that nobody changes. */
    public static Utf8Text of(byte[] octets) {
        return new Utf8Text(octets, 0, octets.length);
    }

    /** The characters, which are made at each call. */
    @Override
    public String toString() {
        return new String(octets, from, until - from, StandardCharsets.UTF_8);
    }

    /** How many octets it has. */
    public int length() {
        return until - from;
    }

    public boolean isEmpty() {
        return from == until;
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return strip().isEmpty();
    }

    /** Whether it begins with a sign of ASCII. */
    public boolean startsWith(String sign) {
        return isAt(from, sign);
    }

    /** Before which octet a sign of ASCII comes first, counted from 0; -1 when it does not come. */
    public int indexOf(String sign) {
        for (int at = from; at + sign.length() <= until; at++) {
            if (octets[at] == sign.charAt(0) && isAt(at, sign)) {
                return at - from;
            }
        }
        return -1;
    }

    private boolean isAt(int at, String sign) {
        for (int i = 0; i < sign.length(); i++) {
            if (at + i >= until || octets[at + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of the signs is in it, in capitals or not. */
    public boolean hasAny(Signs signs) {
        return signs.areIn(octets, from, until);
    }

    /** The part before an octet. */
    public Utf8Text before(int octet) {
        return new Utf8Text(octets, from, from + octet);
    }

    /** The part from an octet on. */
    public Utf8Text from(int octet) {
        return new Utf8Text(octets, from + octet, until);
    }

    /** The part behind so many characters, as a string counts them. */
    public Utf8Text behind(int characters) {
        int at = from;
        for (int left = characters; left > 0; at = next(at)) {
            left -= (octets[at] & 0xF8) == 0xF0 ? 2 : 1;
        }
        return new Utf8Text(octets, at, until);
    }

    /** The lines that begin before an octet. */
    public String lines(int octet) {
        int end = from + Math.min(octet, length());
        while (end < until && octets[end - 1] != '\n') {
            end++;
        }
        return before(end - from).toString();
    }

    /** The text with another behind it. */
    public Utf8Text and(Utf8Text other) {
        return isEmpty() ? other : other.isEmpty() ? this : of(toString() + other);
    }

    /** The text without white space at its ends. */
    public Utf8Text strip() {
        int start = from;
        while (start < until && isSpace(start)) {
            start = next(start);
        }
        int end = until;
        for (int last = previous(end); end > start && isSpace(last); last = previous(end)) {
            end = last;
        }
        return new Utf8Text(octets, start, end);
    }

    private int next(int at) {
        int next = at + 1;
        while (next < until && (octets[next] & 0xC0) == 0x80) {
            next++;
        }
        return next;
    }

    private int previous(int at) {
        int previous = at - 1;
        while (previous > from && (octets[previous] & 0xC0) == 0x80) {
            previous--;
        }
        return previous;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(
                octets[at] >= 0
                        ? octets[at]
                        : new String(octets, at, next(at) - at, StandardCharsets.UTF_8).codePointAt(0));
    }

    /** Adds the octets to a sum. */
    public void addTo(Checksum sum) {
        sum.update(octets, from, length());
    }

    /** Behind the character that begins at an octet; -1 when none does that UTF-8 has (Unicode 15, table 3-7). */
    public static int behindCharacter(byte[] octets, int at) {
        int lead = octets[at] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > octets.length) {
            return -1;
        }
        int code = length == 1 ? lead : lead & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            if ((octets[i] & 0xC0) != 0x80) {
                return -1;
            }
            code = code << 6 | (octets[i] & 0x3F);
        }
        boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        boolean isTooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        return isSurrogate || isTooLong || code > Character.MAX_CODE_POINT ? -1 : at + length;
    }
}
