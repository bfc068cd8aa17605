package dev.pressrun.text;

import java.util.regex.Pattern;

/** Text on one line, such as a title or a subject. */
public final class OneLine {
    /** What separates words; spaces that do not break stay. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Z}&&[^\\u00a0\\u202f]]+");

    /** The first space behind those of Latin text. */
    private static final char FIRST_WIDE_SPACE = 0x1680;

    private OneLine() {}

    /** The text on one line: control characters and line breaks become a space, and several spaces one. */
    public static String of(String text) {
        return isTidy(text) ? text.strip() : GAP.matcher(text).replaceAll(" ").strip();
    }

    /** Whether there is no gap in it but single spaces, as in most texts. */
    private static boolean isTidy(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c > ' ' && (c < 0x7F || (c > 0x9F && c < FIRST_WIDE_SPACE));
            if (!isLetter && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** Whether a character is none that can be seen on a line: a control, or what separates lines or paragraphs in Unicode. */
    public static boolean isControl(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** At most so many characters of a text on one line: it ends after a whole word, and … says that it went on. */
    public static String cut(String line, int characters) {
        if (line.length() <= characters) {
            return line;
        }
        int room = characters - 1;
        int space = line.lastIndexOf(' ', room);
        // no space near the end: a script without them, or one very long word
        int end = space > room / 2 ? space : Character.isLowSurrogate(line.charAt(room)) ? room - 1 : room;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
