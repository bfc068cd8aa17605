package dev.pressrun.dialect;

import dev.pressrun.liquid.Arguments;
import dev.pressrun.text.Signs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Elements of HTML whose content is Markdown all the same, as kramdown and Python-Markdown have it: {@code <div markdown="1">}. */
record MarkdownInHtml() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of(" markdown=", " markdown>");
    private static final String SIGN = " markdown";
    private static final int DEEPEST = 20;
    private static final int LONGEST_TAG = 1_000;
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\smarkdown(?:=(\"[^\"\\n]{0,20}+\"|'[^'\\n]{0,20}+'|\\w{1,20}+))?+(?=[\\s/>])");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][\\w-]{0,30}+)(?=[\\s/>])");
    private static final Set<String> OF_WORDS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "summary", "caption", "legend");

    /** One element: where its tag begins, where its content does, and where its closing tag begins. */
    private record Element(String name, int open, int content, int close) {}

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        return read(text, findings, 0);
    }

    private static String read(String text, Findings findings, int depth) {
        if (depth > DEEPEST || !(text.contains(SIGN + "=") || text.contains(SIGN + ">"))) {
            return text;
        }
        Prose prose = new Prose(text);
        Map<Integer, Integer> closes = closes(text, prose);
        for (int at = prose.find(SIGN, 0); at >= 0; at = prose.find(SIGN, Math.max(at + 1, prose.done()))) {
            Matcher attribute = ATTRIBUTE.matcher(text).region(at, text.length());
            Matcher tag = attribute.lookingAt() ? tagAround(text, at) : null;
            if (tag == null) {
                continue;
            }
            prose.replace(at, attribute.end(), "");
            int content = text.indexOf('>', at) + 1;
            int close = closes.getOrDefault(tag.start(), -1);
            String how = attribute.group(1) == null ? "" : Arguments.unquoted(attribute.group(1));
            if (close >= content && !how.equals("0")) {
                String name = tag.group(2).toLowerCase(Locale.ROOT);
                Element element = new Element(name, tag.start(), content, close);
                enclosed(text, element, how, prose, findings, depth);
            }
        }
        return prose.written();
    }

    /** The tag that an offset is in; null when it is in none. */
    private static @Nullable Matcher tagAround(String text, int at) {
        int open = at;
        while (open > 0 && at - open < LONGEST_TAG && "<>".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        int close = at;
        while (close < text.length() && close - at < LONGEST_TAG && text.charAt(close) != '>') {
            close++;
        }
        boolean isClosed = close < text.length() && text.charAt(close) == '>';
        Matcher tag = TAG.matcher(text).region(open, at + 1);
        return isClosed && tag.lookingAt() && tag.group(1).isEmpty() ? tag : null;
    }

    /** Where each element is closed that begins at an offset, outside code. */
    private static Map<Integer, Integer> closes(String text, Prose prose) {
        Map<Integer, Integer> closes = new HashMap<>();
        Map<String, Deque<Integer>> open = new HashMap<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            Deque<Integer> same =
                    open.computeIfAbsent(tag.group(2).toLowerCase(Locale.ROOT), any -> new ArrayDeque<>());
            if (prose.isCode(tag.start())) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                same.push(tag.start());
            } else if (!same.isEmpty()) {
                closes.put(same.pop(), tag.start());
            }
        }
        return closes;
    }

    /** Between blank lines Markdown is read; what is part of a line becomes HTML, where none is read. */
    private static void enclosed(String text, Element element, String how, Prose prose, Findings findings, int depth) {
        int near = Math.max(0, element.open() - LONGEST_TAG);
        if (!Place.behind(text.substring(near, element.content())).isInHtml()) {
            return; // within a paragraph it is read anyhow
        }
        String inner = text.substring(element.content(), element.close());
        boolean isWords = how.equals("span")
                || OF_WORDS.contains(element.name())
                || (inner.indexOf('\n') < 0 && !how.equals("block"));
        if (isWords) {
            String read = read(inner.strip(), findings, depth + 1);
            prose.replace(element.content(), element.close(), Markup.words(read, findings));
            return;
        }
        String line = text.substring(prose.startOfLine(element.open()), element.open());
        boolean isOuter = line.isBlank()
                && Place.behind(text.substring(near, element.open())).isOwnLine();
        String indent = isOuter ? line : "";
        // what follows the words that are shown would belong to their block
        String parted = inner.replace("</summary>\n", "</summary>\n\n");
        String read = read(Margin.moved(parted, indent), findings, depth + 1);
        prose.replace(element.content(), element.close(), "\n\n" + Margin.trimmed(read) + "\n\n" + indent);
    }
}
