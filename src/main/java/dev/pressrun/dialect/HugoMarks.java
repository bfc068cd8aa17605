package dev.pressrun.dialect;

import dev.pressrun.text.LineNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hugo's signs: {@code {{< name >}}}, {@code {{% name %}}}, and with a comment inside them to show them. */
record HugoMarks() implements Marks {
    @Override
    public boolean areIn(String text) {
        return text.contains("{{<") || text.contains("{{%");
    }

    @Override
    public List<Mark> in(String text, Findings findings) {
        List<Mark> marks = new ArrayList<>();
        LineNumbers lines = LineNumbers.of(text);
        Map<Character, Integer> closes = new HashMap<>();
        int open = text.indexOf("{{");
        while (open >= 0 && open + 2 < text.length()) {
            char sign = text.charAt(open + 2);
            boolean isMark = sign == '<' || sign == '%';
            int close = isMark ? close(text, open, sign, closes) : -1;
            if (isMark && (close < 0 || isOfAnother(text, open, close))) {
                findings.warn(
                        lines.at(open), "a shortcode is not closed and was taken for text; close it with " + end(sign));
                close = -1;
            }
            if (close >= 0) {
                marks.add(mark(text, open, close, lines.at(open)));
            }
            open = text.indexOf("{{", close < 0 ? open + 1 : close + 3);
        }
        return marks;
    }

    private static String end(char sign) {
        return (sign == '<' ? ">" : "%") + "}}";
    }

    /** Where the next sign is that closes such a one; it is looked for once for all that it may close. */
    private static int close(String text, int open, char sign, Map<Character, Integer> closes) {
        int known = closes.getOrDefault(sign, 0);
        if (known >= 0 && known < open + 3) {
            known = text.indexOf(end(sign), open + 3);
            closes.put(sign, known);
        }
        return known;
    }

    /** Whether another one begins on a line below and is what is closed there. */
    private static boolean isOfAnother(String text, int open, int close) {
        boolean isBelow = false;
        for (int i = open + 3; i < close; i++) {
            isBelow |= text.charAt(i) == '\n';
            if (isBelow && (text.startsWith("{{<", i) || text.startsWith("{{%", i))) {
                return true;
            }
        }
        return false;
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
