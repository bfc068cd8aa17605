package dev.pressrun.dialect;

import dev.pressrun.text.LineNumbers;
import java.util.HashSet;
import java.util.Set;

/** Walks through a Markdown text from one sign to the next, past all code, and puts other text in places of it. */
final class Prose {
    private final String text;
    private final Code code;
    private final LineNumbers lines;
    private final StringBuilder out;
    private final Set<String> missing = new HashSet<>();
    private int copied;
    // what was asked last, since the next question is most often about the same line or paragraph
    private int lineStart = -1;
    private int lineEnd = -1;
    private int paragraphStart = -1;
    private int paragraphEnd = -1;

    Prose(String text) {
        this(text, Code.Indented.IS_CODE);
    }

    Prose(String text, Code.Indented indented) {
        this.text = text;
        this.code = Code.in(text, indented);
        this.lines = LineNumbers.of(text);
        this.out = new StringBuilder(text.length() + 64);
    }

    /** Where the sign comes next that is not in code; -1 when it does not. */
    int find(String sign, int from) {
        if (missing.contains(sign)) {
            return -1;
        }
        int found = text.indexOf(sign, from);
        while (found >= 0) {
            int behind = code.skip(found);
            if (behind == found) {
                return found;
            }
            found = text.indexOf(sign, behind);
        }
        missing.add(sign);
        return -1;
    }

    /** The same, if it comes before the end of the paragraph. */
    int findInParagraph(String sign, int from) {
        int found = find(sign, from);
        return found >= 0 && found < endOfParagraph(from) ? found : -1;
    }

    boolean isCode(int offset) {
        return code.skip(offset) != offset;
    }

    /** Where the next blank line begins, or the text ends. */
    int endOfParagraph(int from) {
        if (from < paragraphStart || from >= paragraphEnd) {
            paragraphStart = from;
            paragraphEnd = nextBlankLine(from);
        }
        return paragraphEnd;
    }

    private int nextBlankLine(int from) {
        int line = text.indexOf('\n', from);
        while (line >= 0) {
            int next = line + 1;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            if (next >= text.length() || text.charAt(next) == '\n') {
                return line;
            }
            line = text.indexOf('\n', next);
        }
        return text.length();
    }

    /** Puts other text in the place of a part, which must stand behind all that was replaced before. */
    void replace(int from, int until, String other) {
        out.append(text, copied, from).append(other);
        copied = until;
    }

    /** Up to where the text was replaced or left as it is. */
    int done() {
        return copied;
    }

    int line(int offset) {
        return lines.at(offset);
    }

    /** Where the line begins that the offset is on. */
    int startOfLine(int offset) {
        look(offset);
        return lineStart;
    }

    int endOfLine(int offset) {
        look(offset);
        return lineEnd;
    }

    private void look(int offset) {
        if (offset < lineStart || offset > lineEnd || lineStart < 0) {
            lineStart = text.lastIndexOf('\n', offset - 1) + 1;
            int end = text.indexOf('\n', offset);
            lineEnd = end < 0 ? text.length() : end;
        }
    }

    /** Whether a part of the line that the offset is on stands alone in it. */
    boolean isAlone(int from, int until) {
        return isBlank(Math.max(startOfLine(from), copied), from) && isBlank(until, endOfLine(until));
    }

    private boolean isBlank(int from, int until) {
        for (int i = from; i < until; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    String written() {
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }
}
