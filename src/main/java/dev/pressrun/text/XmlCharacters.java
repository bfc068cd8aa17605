package dev.pressrun.text;

/**
 * Keeps text to the characters that XML 1.0 (section 2.2) can hold at all, since no escape helps the others, and takes out the
 * controls that it advises against, since a terminal obeys them.
 */
public final class XmlCharacters {
    private static final int NEXT_LINE = 0x85;

    /** In UTF-8: what the characters from U+0080 to U+00BF begin with, and how the last two of every plane end. */
    private static final byte FIRST_LEAD = (byte) 0xC2;

    private static final byte LAST_BUT_ONE = (byte) 0xBE;
    private static final byte LAST = (byte) 0xBF;

    private XmlCharacters() {}

    /** The text without them; those that separate words become a space. A text that is clean already is not copied. */
    public static String in(String text) {
        return isPlain(text) || text.codePoints().allMatch(XmlCharacters::stays) ? text : replaced(text);
    }

    /** Whether nothing in it need be looked at twice; an array is gone through several times as fast as a string. */
    private static boolean isPlain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || (c > 0x9F && c < Character.MIN_SURROGATE);
            if (!plain && !isSpace(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < chars.length && isUsualLow(chars[++i]);
                if (!pair) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether it is the second half of a pair, and not one of the last two characters of a plane. */
    private static boolean isUsualLow(char c) {
        return Character.isLowSurrogate(c) && (c & 0x3FE) != 0x3FE;
    }

    /**
     * Whether text in UTF-8, well-formed as Java writes it, has only those that stay. Bytes are looked at many times as fast as
     * the characters of a string, which pays for whole posts.
     */
    public static boolean fill(byte[] utf8) {
        for (int i = 0; i < utf8.length; i++) {
            byte octet = utf8[i];
            if (octet >= ' ' ? octet == 0x7F : octet >= FIRST_LEAD && !isAt(utf8, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character that begins, or goes on, at an index of text in UTF-8 is one that stays. */
    public static boolean isAt(byte[] utf8, int at) {
        return switch (utf8[at]) {
            case FIRST_LEAD -> utf8[at + 1] >= (byte) 0xA0;
            case (byte) 0xEF -> utf8[at + 1] != LAST || utf8[at + 2] < LAST_BUT_ONE;
            case (byte) 0xF0, (byte) 0xF1, (byte) 0xF2, (byte) 0xF3, (byte) 0xF4 ->
                (utf8[at + 1] & 0xF) != 0xF || utf8[at + 2] != LAST || utf8[at + 3] < LAST_BUT_ONE;
            case 0x7F -> false;
            default -> utf8[at] < 0 || utf8[at] >= ' ' || isSpace(utf8[at]);
        };
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == '\t' || c == '\r';
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (stays(c)) {
                out.appendCodePoint(c);
            } else if (c == '\f' || c == 0x0B || c == NEXT_LINE) {
                out.append(' ');
            }
        });
        return out.toString();
    }

    private static boolean stays(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean never = (c & 0xFFFE) == 0xFFFE;
        return isSpace(c) || !(Character.isISOControl(c) || surrogate || never);
    }
}
