package dev.pressrun.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines: between words, and between the characters of scripts that write without spaces. */
public final class Wrapping {
    /** Stands between two words that must stay on one line; a text that {@link XmlCharacters} has cleaned does not hold it. */
    public static final char GLUE = '\u001F';

    /** Must not begin a line. */
    private static final String CLOSING = "、。，．・：；？！」』）】〕〉》〗〙ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥";

    /** Must not end a line. */
    private static final String OPENING = "「『（【〔〈《〖〘";

    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private Wrapping(int columns) {
        this.columns = columns;
    }

    /** Line breaks in {@code text} stay; spaces at the ends of lines do not. */
    public static List<String> lines(String text, int columns) {
        Wrapping wrapping = new Wrapping(columns);
        for (String part : text.split("\n", -1)) {
            wrapping.words(part);
        }
        return wrapping.lines;
    }

    private void words(String text) {
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                word(word);
            }
        }
        end();
    }

    private void word(String word) {
        boolean first = true;
        for (int from = 0; from < word.length(); ) {
            int to = endOfPiece(word, from);
            piece(word.substring(from, to), first && !line.isEmpty() ? " " : "");
            first = false;
            from = to;
        }
    }

    private void piece(String piece, String before) {
        int width = Width.of(piece);
        if (!line.isEmpty() && used + before.length() + width > columns) {
            end();
        }
        String gap = line.isEmpty() ? "" : before;
        line.append(gap).append(piece);
        used += gap.length() + width;
    }

    private void end() {
        lines.add(line.toString().replace(GLUE, ' '));
        line.setLength(0);
        used = 0;
    }

    private static int endOfPiece(String word, int from) {
        int before = word.codePointAt(from);
        int i = from + Character.charCount(before);
        while (i < word.length()) {
            int c = word.codePointAt(i);
            boolean between = ideographic(before) || ideographic(c);
            if (between && CLOSING.indexOf(c) < 0 && OPENING.indexOf(before) < 0) {
                return i;
            }
            before = c;
            i += Character.charCount(c);
        }
        return i;
    }

    /** Han, Kana and their punctuation; Korean separates its words, and emoji belong to the word they stand in. */
    private static boolean ideographic(int c) {
        boolean common = c >= 0x2E80 && c <= 0xA4CF;
        boolean compatible = c >= 0xF900 && c <= 0xFAFF;
        boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
        boolean rare = c >= 0x20000 && c <= 0x3FFFD;
        return common || compatible || fullWidth || rare;
    }
}
