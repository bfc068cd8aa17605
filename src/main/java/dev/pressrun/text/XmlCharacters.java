package dev.pressrun.text;

/**
 * Keeps text to the characters that XML 1.0 (section 2.2) can hold at all, since no escape helps the others, and takes out the
 * controls that it advises against, since a terminal obeys them.
 */
public final class XmlCharacters {
    private static final int NEXT_LINE = 0x85;

    private XmlCharacters() {}

    /** The text without them; those that separate words become a space. A text that is clean already is not copied. */
    public static String in(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || (c > 0x9F && c < Character.MIN_SURROGATE);
            if (plain) {
                continue;
            }
            int whole = text.codePointAt(i);
            if (!stays(whole)) {
                return replaced(text);
            }
            i += Character.charCount(whole) - 1;
        }
        return text;
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
        boolean space = c == '\n' || c == '\t' || c == '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean never = (c & 0xFFFE) == 0xFFFE;
        return space || !(Character.isISOControl(c) || surrogate || never);
    }
}
