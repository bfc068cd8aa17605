package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.text.Lines;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A few sentences about a post, in plain text. */
final class Summaries {
    private static final int LONGEST = 600;
    private static final int SEARCHED = 64 * 1024;
    private static final Pattern SEPARATOR = Pattern.compile(
            "<!--\\s{0,9}(?:more|excerpt|end_excerpt|pelican_end_summary)\\s{0,9}-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PARAGRAPH =
            Pattern.compile("(?:[#<>|~`{}!]|[-*+] |\\d{1,9}[.)] |\\[[^\\]]{1,99}]:).*");

    private Summaries() {}

    /** What the author wrote for it, else what stands above the author's mark, else the first paragraph. */
    static String of(FrontMatter matter, String body, URI base) {
        String written = Titles.onLine(
                matter.text("summary", "description", "excerpt", "spoiler", "abstract", "subtitle", "metadesc"));
        if (!written.isEmpty()) {
            return written;
        }
        String head = body.substring(0, Math.min(body.length(), SEARCHED));
        Matcher mark = SEPARATOR.matcher(head);
        String separator = matter.text("excerpt_separator");
        int end = separator.isEmpty() ? -1 : head.indexOf(separator);
        if (end < 0 && mark.find()) {
            end = mark.start();
        }
        Lines at = new Lines(end < 0 ? head : head.substring(0, end));
        StringBuilder summary = new StringBuilder();
        do {
            String paragraph = paragraph(at);
            summary.append(plain(paragraph, head, base)).append(' ');
        } while (end >= 0 && !at.atEnd() && summary.length() < LONGEST);
        return cut(Titles.onLine(summary.toString()));
    }

    /** The lines of the next block that is prose. */
    private static String paragraph(Lines at) {
        at.skipBlank();
        StringBuilder lines = new StringBuilder();
        while (!at.atEnd() && lines.isEmpty()) {
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
