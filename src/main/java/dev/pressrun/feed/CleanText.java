package dev.pressrun.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of a text what no XML 1.0 document can hold, not even escaped. */
final class CleanText {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private CleanText() {}

    /**
     * The text without control characters, noncharacters and halves of surrogate pairs, its lines ended by {@code \n}. A text
     * that is clean already, as nearly all are, is not copied.
     */
    static String block(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!allowed(c)) {
                return copied(text);
            }
        }
        return text;
    }

    private static String copied(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CleanText::allowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    // XML 1.0, production 2 (Char), of which carriage returns are gone already
    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    /** The text as one line: runs of white space become one space, none are left at the ends. */
    static String line(String text) {
        return WHITE_SPACE.matcher(block(text).strip()).replaceAll(" ");
    }

    /** The text as one line, or something else when nothing is left of it. */
    static String lineOr(String text, String other) {
        String line = line(text);
        return line.isEmpty() ? other : line;
    }

    /** An email address as Atom and RSS demand it, with something on both sides of an @ sign, or nothing. */
    static @Nullable String address(@Nullable String email) {
        String line = email == null ? "" : line(email);
        return ADDRESS.matcher(line).matches() ? line : null;
    }

    /** Plain text as HTML that shows the same. */
    static String html(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
