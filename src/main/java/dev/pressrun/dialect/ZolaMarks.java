package dev.pressrun.dialect;

import dev.pressrun.text.Closings;
import dev.pressrun.text.LineNumbers;
import dev.pressrun.text.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zola's signs: {@code {{ name(key=value) }}}, {@code {% name() %}} to {@code {% end %}}, and with a comment to show them. */
record ZolaMarks() implements Marks {
    private static final Signs SIGNS = Signs.of("{{", "{%");
    private static final String END = "end";
    private static final int LONGEST = 5_000;

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public List<Mark> in(String text, Findings findings) {
        List<Mark> marks = new ArrayList<>();
        LineNumbers lines = LineNumbers.of(text);
        Map<Character, Closings> closings = Map.of('{', Closings.of(text, "}}"), '%', Closings.of(text, "%}"));
        int open = text.indexOf('{');
        while (open >= 0 && open + 1 < text.length()) {
            Closings closing = closings.get(text.charAt(open + 1));
            int close = closing == null ? -1 : closing.behind(open + 2);
            Mark mark = close < 0 || close - open > LONGEST ? null : mark(text, open, close, lines.at(open));
            if (mark != null) {
                marks.add(mark);
            }
            open = text.indexOf('{', mark == null ? open + 1 : close + 2);
        }
        return marks;
    }

    /** Null for what is no shortcode, such as a template that is shown. */
    private static @Nullable Mark mark(String text, int open, int close, int line) {
        String inner = text.substring(open + 2, close).strip();
        boolean isTag = text.charAt(open + 1) == '%';
        if (inner.startsWith("/*") && inner.endsWith("*/") && inner.length() >= 4) {
            String shown = inner.substring(2, inner.length() - 2).strip();
            return new Mark(
                    Kind.LITERAL, "", "", isTag ? "{% " + shown + " %}" : "{{ " + shown + " }}", open, close + 2, line);
        }
        if (isTag && inner.equals(END)) {
            return new Mark(Kind.CLOSE, END, END, "", open, close + 2, line);
        }
        int bracket = inner.indexOf('(');
        if (bracket < 1 || !inner.endsWith(")") || !isName(inner.substring(0, bracket))) {
            return null;
        }
        String values = inner.substring(bracket + 1, inner.length() - 1);
        Kind kind = isTag ? Kind.OPEN : Kind.SINGLE;
        return new Mark(kind, inner.substring(0, bracket), END, values, open, close + 2, line);
    }

    private static boolean isName(String word) {
        return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == ':');
    }
}
