package dev.pressrun.dialect;

import dev.pressrun.text.Closings;
import dev.pressrun.text.LineNumbers;
import dev.pressrun.text.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hugo's signs: {@code {{< name >}}}, {@code {{% name %}}}, and with a comment inside them to show them. */
record HugoMarks() implements Marks {
    private static final Signs SIGNS = Signs.of("{{<", "{{%");

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public List<Mark> in(String text, Findings findings) {
        List<Mark> marks = new ArrayList<>();
        LineNumbers lines = LineNumbers.of(text);
        Map<Character, Closings> closings = new HashMap<>();
        int open = text.indexOf("{{");
        while (open >= 0 && open + 2 < text.length()) {
            char sign = text.charAt(open + 2);
            boolean isMark = sign == '<' || sign == '%';
            int close = isMark
                    ? closings.computeIfAbsent(sign, any -> closings(text, any)).behind(open + 3)
                    : -1;
            if (close >= 0) {
                marks.add(mark(text, open, close, lines.at(open)));
            } else if (isMark) {
                findings.warn(
                        lines.at(open), "a shortcode is not closed and was taken for text; close it with " + end(sign));
            }
            open = text.indexOf("{{", close < 0 ? open + 1 : close + 3);
        }
        return marks;
    }

    private static String end(char sign) {
        return (sign == '<' ? ">" : "%") + "}}";
    }

    private static Closings closings(String text, char sign) {
        return Closings.of(text, end(sign), "{{<", "{{%");
    }

    private static Mark mark(String text, int open, int close, int line) {
        String inner = text.substring(open + 3, close).strip();
        if (inner.startsWith("/*") && inner.endsWith("*/") && inner.length() >= 4) {
            String shown = text.substring(open, open + 3) + " "
                    + inner.substring(2, inner.length() - 2).strip() + " " + text.substring(close, close + 3);
            return new Mark(Kind.LITERAL, "", "", shown, open, close + 3, line);
        }
        boolean closes = inner.startsWith("/");
        boolean isSingle = !closes && inner.endsWith("/");
        String words = closes ? inner.substring(1).strip() : isSingle ? inner.substring(0, inner.length() - 1) : inner;
        int end = 0;
        while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            end++;
        }
        Kind kind = closes ? Kind.CLOSE : isSingle ? Kind.SINGLE : Kind.OPEN;
        String name = words.substring(0, end);
        return new Mark(kind, name, name, words.substring(end).strip(), open, close + 3, line);
    }
}
