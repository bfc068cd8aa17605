package dev.pressrun.digest;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes plain text fit: on one line, into so many characters, into lines of so many columns. */
final class Words {
    /** What separates words; spaces that do not break stay. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Z}&&[^\\u00a0\\u202f]]+");

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private Words() {}

    /** The text on one line: control characters and line breaks become a space, and several spaces one. */
    static String onOneLine(String text) {
        return GAP.matcher(text).replaceAll(" ").strip();
    }

    /** At most so many characters of a text on one line: it ends after a whole word, and … says that it went on. */
    static String cut(String line, int characters) {
        if (line.length() <= characters) {
            return line;
        }
        int room = characters - 1;
        int space = line.lastIndexOf(' ', room);
        // no space near the end: a script without them, or one very long word
        int end = space > room / 2 ? space : Character.isLowSurrogate(line.charAt(room)) ? room - 1 : room;
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** The words of a text in lines of at most so many columns; only a word that is longer by itself makes a longer line. */
    static String wrap(String text, int columns) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : onOneLine(text).split(" ", -1)) {
            String before = " ";
            for (String piece : pieces(word)) {
                if (used > 0 && used + before.length() + width(piece) > columns) {
                    lines.append('\n');
                    used = 0;
                }
                String gap = used > 0 ? before : "";
                lines.append(gap).append(piece);
                used += gap.length() + width(piece);
                before = "";
            }
        }
        return lines.toString();
    }

    private static List<String> pieces(String word) {
        if (word.codePoints().noneMatch(c -> WITHOUT_SPACES.contains(UnicodeScript.of(c)))) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(word);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(word.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** Columns of a terminal: two for the wide characters of East Asia and for emoji (UAX #11), none for marks. */
    private static int width(String text) {
        return text.codePoints().map(Words::width).sum();
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean emoji = c >= 0x1F300 && c <= 0x1FAFF;
        boolean fullWidth = (c >= 0x3000 && c <= 0x303E) || (c >= 0xFF01 && c <= 0xFF60);
        boolean syllable = UnicodeScript.of(c) == UnicodeScript.HANGUL;
        return emoji || fullWidth || syllable || WITHOUT_SPACES.contains(UnicodeScript.of(c)) ? 2 : 1;
    }
}
