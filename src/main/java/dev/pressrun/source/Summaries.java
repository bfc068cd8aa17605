package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.text.Lines;
import dev.pressrun.text.Utf8Text;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few sentences about a post, in plain text. */
final class Summaries {
    private static final int LONGEST = 600;
    private static final int SEARCHED = 64 * 1024;
    private static final Pattern SEPARATOR = Pattern.compile(
            "<!--\\s{0,9}(?:more|read-?more|excerpt|end[-_ ]?excerpt|truncate|pelican_end_summary)(?: [^<>]{0,80})?\\s{0,9}-->"
                    + "|\\{/\\*\\s{0,9}truncate\\s{0,9}\\*/}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGIN =
            Pattern.compile("<!--\\s{0,9}pelican_begin_summary\\s{0,9}-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile(
            "</?(?:p|a|b|i|em|strong|code|br|div|span|script|style|img|ul|ol|li|blockquote|h[1-6]|small|sup|sub|del|mark)\\b[^<>]{0,999}>",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> KEYS = List.of(
            "summary",
            "description",
            "excerpt",
            "spoiler",
            "abstract",
            "subtitle",
            "metadesc",
            "meta_description",
            "lead",
            "tldr");
    private static final Pattern NO_PARAGRAPH = Pattern.compile(
            "(?:[#>|~`{}!]|<(?!(?:p|em|strong|a|b|i|span|code|font|center|div)\\b)|[-*+] |\\d{1,9}[.)] |\\[[^\\]]{1,99}]:).*");

    /** Lines that need no blank line below them. */
    private static final Pattern ABOVE_PROSE =
            Pattern.compile(" {0,3}#{1,6}[ \\t].*| {0,3}!\\[[^\\]]{0,500}]\\([^)]{0,500}\\)\\s{0,99}");

    private Summaries() {}

    /** What stands above the author's mark, else the first paragraph; found when somebody asks for it, and then known. */
    static Supplier<String> beginning(FrontMatter matter, Utf8Text body, URI base, Length length) {
        String separator = matter.text("excerpt_separator");
        AtomicReference<@Nullable String> known = new AtomicReference<>();
        return () -> {
            String found = known.get();
            if (found == null) {
                found = beginning(separator, body.toString(), base, length);
                known.set(found);
            }
            return found;
        };
    }

    private static String beginning(String separator, String body, URI base, Length length) {
        String head = silent(body.substring(0, Math.min(body.length(), SEARCHED)));
        boolean isMarked = comment(head, 0) >= 0;
        if (isMarked) {
            head = mark(BEGIN, head).map(Matcher::end).map(head::substring).orElse(head);
        }
        int end = separator.isEmpty() ? -1 : head.indexOf(separator);
        if (end < 0 && isMarked) {
            end = mark(SEPARATOR, head).map(Matcher::start).orElse(-1);
        }
        Lines at = new Lines(end < 0 ? head : head.substring(0, end));
        StringBuilder summary = new StringBuilder();
        do {
            String paragraph = paragraph(at);
            summary.append(plain(paragraph, head, base)).append(' ');
        } while ((end >= 0 || words(summary) < length.words()) && !at.atEnd() && summary.length() < LONGEST);
        String text = Titles.onLine(summary.toString());
        return cut(end < 0 && length.end() == Length.End.WORD ? words(text, length.words()) : text);
    }

    /** The first of the marks in a text. Each is a comment, so that few places of a text need to be looked at. */
    private static Optional<Matcher> mark(Pattern mark, String text) {
        Matcher matcher = mark.matcher(text);
        for (int at = comment(text, 0); at >= 0; at = comment(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** Where the next comment of HTML or MDX begins, or -1. */
    private static int comment(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '<' && text.startsWith("<!--", i)) || (c == '{' && text.startsWith("{/*", i))) {
                return i;
            }
        }
        return -1;
    }

    /** What the author wrote for it; may be empty. HTML in it is taken for what it says. */
    static String written(FrontMatter matter, URI base, Layout layout) {
        for (String key : KEYS) {
            Value value = matter.own(key);
            String text = value.isYes() || value.isNo() ? "" : Titles.onLine(value.text());
            if (HTML.matcher(text).find()) {
                text = Titles.onLine(MarkdownText.of("<div><p>" + silent(text) + "</p></div>", base)
                        .excerpt());
            }
            if (!text.isEmpty()) {
                return layout.readsSummary(key) ? Titles.plain(text, base) : text;
            }
        }
        return "";
    }

    /** The text without scripts, styles and what is in them. */
    private static String silent(String text) {
        String left = text;
        for (String name : List.of("script", "style")) {
            left = without(left, name);
        }
        return left;
    }

    private static String without(String text, String name) {
        if (!mayHold(text, name)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int open = lower.indexOf("<" + name);
        if (open < 0 || lower.length() != text.length()) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            left.append(text, from, open);
            int close = lower.indexOf("</" + name, open);
            int end = close < 0 ? -1 : lower.indexOf('>', close);
            from = end < 0 ? text.length() : end + 1;
            open = end < 0 ? -1 : lower.indexOf("<" + name, from);
        }
        return left.append(text, from, text.length()).toString();
    }

    /** Most texts hold no such element, and need not be turned into lower case to say so. */
    private static boolean mayHold(String text, String name) {
        for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
            if (text.regionMatches(true, tag + 1, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static int words(CharSequence text) {
        return (int) text.codePoints().filter(Summaries::isEndOfWord).count();
    }

    private static String words(String text, int most) {
        int left = most;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            left -= isEndOfWord(text.codePointAt(i)) ? 1 : 0;
            if (left == 0) {
                int end = text.charAt(i) == ' ' ? i : i + Character.charCount(text.codePointAt(i));
                return end == text.length() ? text : text.substring(0, end) + "…";
            }
        }
        return text;
    }

    /** Chinese and Japanese are written without spaces; generators count their characters. */
    private static boolean isEndOfWord(int c) {
        return c == ' ' || Character.isIdeographic(c);
    }

    /**
     * How much of a text stands for it where its author marks nothing.
     *
     * @param words at least so many, if there are as many
     */
    record Length(int words, End end) {
        static final Length PARAGRAPH = new Length(1, End.PARAGRAPH);

        /** Where it ends. */
        enum End {
            PARAGRAPH,
            WORD
        }
    }

    /** The lines of the next block that is prose. */
    private static String paragraph(Lines at) {
        at.skipBlank();
        StringBuilder lines = new StringBuilder();
        while (!at.atEnd() && lines.isEmpty()) {
            while (!at.isBlank() && ABOVE_PROSE.matcher(at.line()).matches()) {
                at.next();
            }
            boolean isProse = !NO_PARAGRAPH.matcher(at.line().strip()).matches()
                    && !at.line().startsWith("    ");
            for (; !at.isBlank(); at.next()) {
                lines.append(isProse && lines.length() < SEARCHED / 8 ? at.line() + "\n" : "");
            }
            at.skipBlank();
        }
        return lines.toString();
    }

    /** A link may be defined anywhere in the text. */
    private static String plain(String paragraph, String text, URI base) {
        if (paragraph.isEmpty()) {
            return "";
        }
        String definitions = paragraph.indexOf(']') < 0
                ? ""
                : text.lines()
                        .filter(line -> line.startsWith("[") && line.contains("]:"))
                        .collect(Collectors.joining("\n", "\n", "\n"));
        return MarkdownText.of(paragraph + definitions, base).excerpt();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
        return text.substring(0, end) + "…";
    }
}
