package dev.pressrun.markdown;

/** Keeps text to the characters that XML 1.0 (section 2.2) can hold at all, since no escape helps the others. */
final class XmlCharacters {
    private XmlCharacters() {}

    static String in(String text) {
        int end = text.length();
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (!legal(text.codePointAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (legal(c)) {
                out.appendCodePoint(c);
            } else if (c == '\f' || c == 0x0B) {
                out.append(' '); // the two that separate words
            }
        });
        return out.toString();
    }

    private static boolean legal(int c) {
        boolean space = c == '\n' || c == '\t' || c == '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean never = (c & 0xFFFE) == 0xFFFE;
        return space || (c >= ' ' && !surrogate && !never);
    }
}
