package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MDX: the tags of components go and what they enclose stays; imports, comments and expressions go. */
record Mdx() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("import", "export", "{", "<");
    private static final int LONGEST = 10_000;
    private static final int HEAD = 40_000;
    private static final int MOST_UNCLOSED = 100;
    private static final int BEGINNING = 300;
    private static final Pattern MODULE = Pattern.compile("import[ \\t]+(?:[\"'{*]|type\\b|\\w.*\\bfrom\\b).*"
            + "|export[ \\t]+(?:const|let|var|default|function|async|class|type|interface|\\{|\\*).*");
    private static final Pattern TAG = Pattern.compile("</?(?:([A-Za-z][\\w.:-]{0,80})|(?=>))");
    private static final Pattern TEXT = Pattern.compile("\\s*(?:\"([^\"\\\\]*)\"|'([^'\\\\]*)'|`([^`\\\\$]*)`)\\s*");
    private static final Set<String> EMPTY = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<Character> QUOTES = Set.of('"', '\'', '`');

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        String read = modules(text);
        return read.indexOf('{') < 0 && read.indexOf('<') < 0 ? read : new Components(read, findings).read();
    }

    /** An import or export begins a line and ends with the block. */
    private static String modules(String text) {
        if (!text.contains("import") && !text.contains("export")) {
            return text;
        }
        Prose prose = new Prose(text, Code.Indented.IS_TEXT);
        int line = 0;
        while (line < text.length()) {
            int end = prose.endOfLine(line);
            boolean isModule = (text.startsWith("import", line) || text.startsWith("export", line))
                    && !prose.isCode(line)
                    && MODULE.matcher(text.substring(line, Math.min(end, line + BEGINNING)))
                            .matches();
            if (isModule) {
                end = endOfModule(text, line, prose);
                prose.replace(line, end, "");
            }
            boolean isBlank = end == line
                    || text.substring(line, Math.min(end, line + BEGINNING)).isBlank();
            line = isModule || isBlank ? end + 1 : Math.max(end, prose.endOfParagraph(line)) + 1;
        }
        return prose.written();
    }

    /** Blank lines may stand between braces. */
    private static int endOfModule(String text, int from, Prose prose) {
        int end = prose.endOfParagraph(from);
        // modules stand at the beginning; far behind it nobody looks for braces
        int open = from < HEAD ? text.indexOf('{', from) : -1;
        if (open >= 0 && open < end) {
            int close = endOfBraces(text, open);
            end = close > end ? prose.endOfParagraph(close) : end;
        }
        return end;
    }

    /** Behind the brace that closes the one here; -1 when none does within what an author writes. */
    private static int endOfBraces(String text, int open) {
        int depth = 0;
        int until = Math.min(text.length(), open + LONGEST);
        char quote = 0;
        for (int i = open; i < until; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote || (c == '\n' && quote != '`') ? 0 : quote;
            } else if (QUOTES.contains(c) && !isApostrophe(text, i)) {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isApostrophe(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** The tags and expressions of one text. */
    private static final class Components {
        private final String text;
        private final Findings findings;
        private final Prose prose;
        // each costs a look at what follows; after so many nobody means expressions
        private int unclosed;

        Components(String text, Findings findings) {
            this.text = text;
            this.findings = findings;
            this.prose = new Prose(text, Code.Indented.IS_TEXT);
        }

        String read() {
            for (int at = next(0); at >= 0; at = next(Math.max(at + 1, prose.done()))) {
                if (at > 0 && text.charAt(at - 1) == '\\') {
                    continue;
                }
                if (text.charAt(at) == '{') {
                    expression(at);
                } else {
                    tag(at);
                }
            }
            return outdented(prose.written());
        }

        private int next(int from) {
            int brace = prose.find("{", from);
            int tag = prose.find("<", from);
            return brace < 0 ? tag : tag < 0 ? brace : Math.min(brace, tag);
        }

        private void expression(int open) {
            int close = braces(open);
            if (close < 0) {
                return;
            }
            prose.replace(open, close, value(text.substring(open + 1, close - 1), prose.line(open)));
        }

        private int braces(int open) {
            int close = unclosed > MOST_UNCLOSED ? -1 : endOfBraces(text, open);
            unclosed += close < 0 ? 1 : 0;
            return close;
        }

        /** Text in quotes is itself, a comment is nothing, and what must be computed is not known. */
        private String value(String expression, int line) {
            Matcher literal = TEXT.matcher(expression);
            if (literal.matches()) {
                return literal.group(1) != null
                        ? literal.group(1)
                        : literal.group(2) != null ? literal.group(2) : literal.group(3);
            }
            String inner = expression.strip();
            boolean isComment = inner.startsWith("/*") && inner.endsWith("*/");
            if (!isComment && !inner.isEmpty()) {
                String shown = inner.length() > 40 ? inner.substring(0, 40) + "…" : inner;
                findings.warn(
                        line,
                        "the expression {" + shown.replaceAll("\\s+", " ") + "} is not computed and was left out;"
                                + " write what it should show");
            }
            return "";
        }

        private void tag(int open) {
            Matcher tag = TAG.matcher(text).region(open, text.length());
            if (!tag.lookingAt()) {
                return;
            }
            int close = endOfTag(tag.end());
            if (close < 0) {
                return;
            }
            String name = tag.group(1);
            boolean isComponent = name == null || Character.isUpperCase(name.charAt(0)) || name.indexOf('.') > 0;
            if (isComponent) {
                prose.replace(open, close, "");
            } else {
                attributes(tag.end(), close);
                if (text.charAt(close - 2) == '/' && !EMPTY.contains(name)) {
                    prose.replace(close - 2, close, "></" + name + ">"); // HTML would take what follows for its content
                }
            }
        }

        /** Behind the sign that closes a tag; braces and quotes may hold others. -1 when this is no tag. */
        private int endOfTag(int from) {
            int until = Math.min(text.length(), from + LONGEST);
            for (int i = from; i < until; i++) {
                char c = text.charAt(i);
                if (c == '>') {
                    return i + 1;
                }
                if (c == '<') {
                    return -1;
                }
                int end = c == '{' ? braces(i) : c == '"' || c == '\'' ? text.indexOf(c, i + 1) + 1 : i + 1;
                if (end <= 0) {
                    return -1;
                }
                i = end - 1;
            }
            return -1;
        }

        /** HTML has no braces: a value in quotes inside them is the value, any other attribute goes. */
        private void attributes(int from, int until) {
            int open = text.indexOf('{', from);
            while (open >= 0 && open < until) {
                int close = braces(open);
                if (close < 0 || close > until) {
                    return;
                }
                Matcher literal = TEXT.matcher(text.substring(open + 1, close - 1));
                int name = open;
                while (name > from && !Character.isWhitespace(text.charAt(name - 1))) {
                    name--;
                }
                if (literal.matches() && text.charAt(open - 1) == '=') {
                    prose.replace(open, close, "\"" + value(text.substring(open + 1, close - 1), 0) + "\"");
                } else {
                    prose.replace(Math.max(name, prose.done()), close, "");
                }
                open = text.indexOf('{', close);
            }
        }

        /** MDX knows no indented code, so what stands indented inside components is text. */
        private static String outdented(String text) {
            if (!text.contains("\n    ") && !text.contains("\n\t")) {
                return text;
            }
            Code fences = Code.in(text, Code.Indented.IS_TEXT);
            Code all = Code.in(text, Code.Indented.IS_CODE);
            StringBuilder out = new StringBuilder(text.length());
            int line = 0;
            while (line < text.length()) {
                int end = text.indexOf('\n', line);
                end = end < 0 ? text.length() : end;
                String content = text.substring(line, end);
                boolean isIndented = all.skip(line) != line && fences.skip(line) == line;
                out.append(isIndented ? content.stripLeading() : content).append(end < text.length() ? "\n" : "");
                line = end + 1;
            }
            return out.toString();
        }
    }
}
