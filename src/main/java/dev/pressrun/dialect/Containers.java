package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes between lines of colons, as plugins of Eleventy, Astro and others have them: {@code :::note[Title]} to {@code :::}. */
record Containers() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of(":::");
    private static final Pattern FENCE = Pattern.compile("([ \\t]{0,12}+)(:{3,}+)[ \\t]*+([^\\n]{0,300}+)");
    private static final Pattern HEAD = Pattern.compile("(?:\\{?[ \\t]*+\\.?+([\\w-]{1,60}+))?+([^\\n]*+)");
    private static final Pattern TITLE = Pattern.compile(
            "[ \\t]*+(?:\\[([^\\n]*)][^\\]\\n]*|[^\\n]*?title=[\"']([^\"'\\n]*)[\"'][^\\n]*|\\{[^\\n]*}|([^{}\\n]*))");

    /** Nobody reads deeper; each one more would cost as much as all of the text in it. */
    private static final int DEEPEST = 20;

    /** A container that is open. */
    private record Open(String line, String indent, int colons, String head, StringBuilder body) {}

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        Code code = Code.in(text, Code.Indented.IS_CODE);
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", "", 0, "", new StringBuilder(text.length())));
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line) + 1;
            end = end == 0 ? text.length() : end;
            String written = text.substring(line, end);
            Matcher fence = FENCE.matcher(written.stripTrailing());
            boolean isFence = code.skip(line) == line && fence.matches();
            boolean opens = isFence && !fence.group(3).isBlank();
            if (!isFence || (opens && open.size() > DEEPEST)) {
                open.element().body().append(written);
            } else if (opens) {
                open.push(new Open(
                        written, fence.group(1), fence.group(2).length(), fence.group(3), new StringBuilder()));
            } else {
                close(fence.group(2).length(), written, open);
            }
            line = end;
        }
        while (open.size() > 1) {
            asWritten(open);
        }
        return open.element().body().toString();
    }

    private static void close(int colons, String written, Deque<Open> open) {
        if (open.stream().noneMatch(one -> one.colons() == colons)) {
            open.element().body().append(written);
            return;
        }
        while (open.element().colons() != colons) {
            asWritten(open);
        }
        Open closed = open.pop();
        open.element().body().append(box(closed));
    }

    /** What is not closed is no container. */
    private static void asWritten(Deque<Open> open) {
        Open unclosed = open.pop();
        open.element().body().append(unclosed.line()).append(unclosed.body());
    }

    private static String box(Open closed) {
        Matcher head = HEAD.matcher(closed.head());
        String kind = head.matches() && head.group(1) != null ? head.group(1) : "";
        String name = kind.toLowerCase(Locale.ROOT).replaceFirst("^callout-", "");
        Matcher titled = TITLE.matcher(head.matches() ? head.group(2) : "");
        String title = "";
        for (int i = 1; titled.matches() && i <= 3; i++) {
            title = titled.group(i) == null ? title : titled.group(i).strip();
        }
        String body = Margin.trimmed(Margin.moved("\n" + closed.body(), ""));
        return "\n" + Margin.behind(closed.indent(), Markup.box(name, title, body));
    }
}
