package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kramdown and Python-Markdown have beyond Markdown: lists of attributes behind what they are for, such as {@code {: .note}},
 * and kramdown's own elements, such as {@code {::nomarkdown}}.
 */
record Kramdown() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("{:", "*[").and(new HeadingIds().signs());
    private static final String VALUE = "(?:\"[^\"\\n]{0,300}+\"|'[^'\\n]{0,300}+'|[^\\s\"'}]{0,300}+)";
    private static final String ATTRIBUTE =
            "(?:[.#][\\w:.-]{1,100}+|[\\w:-]{1,100}+(?:=" + VALUE + ")?+|\\.[^\\s{}]{1,100}+)";
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{:(?:[\\w-]{1,60}+:)?+[ \\t]*+(?:" + ATTRIBUTE + "[ \\t]*+){0,20}+}");
    private static final Pattern LIST_OF_CONTENTS =
            Pattern.compile("[ \\t]{0,8}+(?:[-*+]|\\d{1,9}[.)])[ \\t]++[^\\n]{0,200}+");
    private static final Pattern ABBREVIATION = Pattern.compile("\\*\\[[^\\]\\n]{1,100}+]:[^\\n]*+");

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        String read = text.contains("{:") ? attributes(elements(text)) : text;
        read = read.contains("*[") ? abbreviations(read) : read;
        return new HeadingIds().read(read, findings);
    }

    /** Comments go with what they enclose; what is not to be read as Markdown stays. */
    private static String elements(String text) {
        if (!text.contains("{::")) {
            return text;
        }
        Prose prose = new Prose(text);
        for (int at = prose.find("{::", 0); at >= 0; at = prose.find("{::", Math.max(at + 3, prose.done()))) {
            int close = text.indexOf('}', at);
            if (close < 0) {
                break;
            }
            String inner = text.substring(at + 3, close).strip();
            String name = inner.split("[\\s/]", 2)[0];
            int end = inner.endsWith("/") ? -1 : prose.find("{:/", close);
            int behind = end < 0 ? -1 : text.indexOf('}', end) + 1;
            if (behind <= 0) {
                prose.replace(at, close + 1, "");
            } else if (name.equals("comment")) {
                prose.replace(at, behind, "");
            } else if (name.equals("nomarkdown")) {
                boolean isFirst = text.substring(prose.startOfLine(at), at).isBlank();
                String html = text.substring(close + 1, end).strip();
                prose.replace(at, behind, isFirst && html.indexOf('\n') >= 0 ? block(html) : part(html));
            } else {
                prose.replace(at, close + 1, "");
                prose.replace(end, behind, "");
            }
        }
        return prose.written();
    }

    /** HTML in lines of its own, in which a blank one would end the block. */
    private static String block(String html) {
        return html.lines()
                .map(line -> line.isBlank() ? "&#32;" : line)
                .collect(Collectors.joining("\n", "<div>\n", "\n</div>\n"));
    }

    /** A part of a line, in which each sign stands for itself. */
    private static String part(String html) {
        return html.indexOf('<') >= 0 ? html : Markup.escaped(html);
    }

    private static String attributes(String text) {
        Prose prose = new Prose(text);
        for (int at = prose.find("{:", 0); at >= 0; at = prose.find("{:", at + 2)) {
            Matcher found = ATTRIBUTES.matcher(text).region(at, prose.endOfLine(at));
            if (!found.lookingAt() || at < prose.done()) {
                continue;
            }
            int line = Math.max(prose.startOfLine(at), prose.done());
            int end = found.end();
            if (prose.isAlone(at, end)) {
                boolean isContents =
                        found.group().startsWith("{:toc") || found.group().startsWith("{: toc");
                prose.replace(isContents ? listOfContents(text, line, prose) : line, end, "");
            } else if ((isSure(found.group()) && text.charAt(prose.startOfLine(at)) != '#')
                    || isBehindSomething(text, at)
                    || isFirstInItem(text.substring(Math.max(line, at - 20), at))) {
                prose.replace(at, end, "");
            }
        }
        return prose.written();
    }

    /** Words in such signs may be a text; classes, ids and values are attributes, to whatever they were meant to belong. */
    private static boolean isSure(String attributes) {
        String inner = attributes.substring(2).stripLeading();
        return inner.startsWith(".") || inner.startsWith("#") || inner.indexOf('=') > 0;
    }

    /** Attributes of a part of a line stand behind it without a space. */
    private static boolean isBehindSomething(String text, int at) {
        return at > 0 && ")]*_`~>\"”".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Attributes of an item of a list stand before its text. */
    private static boolean isFirstInItem(String before) {
        return LIST_OF_CONTENTS.matcher(before + "x").matches()
                && before.strip().length() <= 3;
    }

    /** A list of contents is asked for by the attributes of a list of one item, which is nothing without it. */
    private static int listOfContents(String text, int line, Prose prose) {
        if (line == 0) {
            return line;
        }
        int above = prose.startOfLine(line - 1);
        boolean isItem =
                LIST_OF_CONTENTS.matcher(text.substring(above, line - 1)).matches();
        return isItem && above >= prose.done() ? above : line;
    }

    private static String abbreviations(String text) {
        Prose prose = new Prose(text);
        for (int at = prose.find("*[", 0); at >= 0; at = prose.find("*[", at + 2)) {
            int end = prose.endOfLine(at);
            if (prose.startOfLine(at) == at
                    && ABBREVIATION.matcher(text.substring(at, end)).matches()) {
                prose.replace(at, end, "");
            }
        }
        return prose.written();
    }
}
