package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Boxes as Python-Markdown and its extensions have them: {@code !!! note "Title"} above indented lines, {@code ???} to fold them. */
record Admonitions() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("!!! ", "??? ", "???+ ");
    private static final Pattern HEAD = Pattern.compile(
            "([ \\t]{0,12}+)(?:!!!|\\?\\?\\?\\+?+)[ \\t]++([\\w-]{1,40}+)(?:[ \\t]++[\\w-]{1,40}+){0,5}+(?:[ \\t]++\"([^\"\\n]{0,300}+)\")?+[ \\t]*+");
    private static final int INDENT = 4;
    private static final int DEEPEST = 20;

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        return read(text, 0);
    }

    private static String read(String text, int depth) {
        boolean mayHaveOne = text.contains("!!! ") || text.contains("??? ") || text.contains("???+ ");
        if (!mayHaveOne || depth > DEEPEST) {
            return text;
        }
        Code code = Code.in(text, Code.Indented.IS_CODE);
        StringBuilder out = new StringBuilder(text.length() + 64);
        int line = 0;
        while (line < text.length()) {
            int end = endOfLine(text, line);
            Matcher head = code.skip(line) == line ? head(text.substring(line, end)) : null;
            int behind = head == null ? end : endOfBox(text, end, head.group(1).length() + INDENT);
            if (head == null || behind == end) {
                out.append(text, line, end);
                line = end;
            } else {
                out.append(box(head, text.substring(end, behind), depth));
                line = behind;
            }
        }
        return out.toString();
    }

    private static @Nullable Matcher head(String line) {
        boolean mayBeOne = line.contains("!!!") || line.contains("???");
        Matcher head = mayBeOne ? HEAD.matcher(line.stripTrailing()) : null;
        return head != null && head.matches() ? head : null;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    /** Behind the last line that has the indent. */
    private static int endOfBox(String text, int from, int indent) {
        int end = from;
        for (int line = from; line < text.length(); ) {
            int next = endOfLine(text, line);
            String written = text.substring(line, next);
            if (!written.isBlank()) {
                if (Margin.of(written) < indent && !written.startsWith("\t")) {
                    break;
                }
                end = next;
            }
            line = next;
        }
        return end;
    }

    private static String box(Matcher head, String lines, int depth) {
        List<String> body = new ArrayList<>();
        int indent = head.group(1).length() + INDENT;
        lines.lines().forEach(line -> body.add(Margin.without(line, indent)));
        String inner = read(String.join("\n", body), depth + 1);
        String kind = head.group(2);
        String title = head.group(3);
        String box = title != null && title.isBlank()
                ? Markup.quote("", inner)
                : Markup.box(kind, title == null ? "" : title, inner);
        return Margin.behind(head.group(1), box);
    }
}
