package dev.pressrun.dialect;

import java.util.Set;
import java.util.stream.Collectors;

/** Writes Markdown and HTML so that whatever is put in stays what it is. */
final class Markup {
    /** The kinds of boxes that say something about what is in them. */
    private static final Set<String> BOXES = Set.of(
            "note",
            "tip",
            "info",
            "warning",
            "danger",
            "caution",
            "important",
            "success",
            "error",
            "hint",
            "question",
            "quote",
            "example",
            "abstract",
            "summary",
            "todo",
            "bug",
            "failure",
            "seealso",
            "attention",
            "alert",
            "aside");

    private Markup() {}

    /** A text that no sign in it makes more of. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append("\\`*_[]<>#|!".indexOf(c) >= 0 ? "\\" : "").append(c == '\n' ? ' ' : c);
        }
        return out.toString();
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An address as Markdown can hold it. */
    static String address(String address) {
        return address.strip()
                .replace(" ", "%20")
                .replace("\n", "")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("(", "%28")
                .replace(")", "%29");
    }

    static String link(String text, String address, Place place) {
        return place.isInHtml()
                ? "<a href=\"" + html(address) + "\">" + html(text) + "</a>"
                : "[" + escaped(text) + "](" + address(address) + ")";
    }

    static String image(String alt, String address, String title, Place place) {
        if (place.isInHtml()) {
            return "<img src=\"" + html(address) + "\" alt=\"" + html(alt) + "\""
                    + (title.isEmpty() ? "" : " title=\"" + html(title) + "\"") + ">";
        }
        String quoted = title.isEmpty()
                ? ""
                : " \"" + title.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + "\"";
        return "![" + escaped(alt) + "](" + address(address) + quoted + ")";
    }

    /** Code within a line. */
    static String code(String code) {
        String ticks = "`".repeat(longestRun(code, '`') + 1);
        String gap = code.startsWith("`") || code.endsWith("`") ? " " : "";
        return ticks + gap + code + gap + ticks;
    }

    /** Code in lines of its own, the first of which has the indent already. */
    static String fence(String language, String code, String indent) {
        String ticks = "`".repeat(Math.max(3, longestRun(code, '`') + 1));
        String lines = code.lines()
                .map(line -> line.isBlank() || line.startsWith(indent) ? line : indent + line)
                .collect(Collectors.joining("\n"));
        return ticks + language + "\n" + lines + "\n" + indent + ticks + "\n";
    }

    /** The same as HTML, in which a blank line would end the block. */
    static String preformatted(String language, String code) {
        String type = language.isEmpty() ? "" : " class=\"language-" + html(language) + "\"";
        String lines =
                html(code).lines().map(line -> line.isBlank() ? "&#32;" : line).collect(Collectors.joining("\n"));
        return "<pre><code" + type + ">" + lines + "</code></pre>";
    }

    /** A quote with a bold title. */
    static String quote(String title, String body) {
        String head = title.isBlank() ? "" : "**" + title.strip().replace("**", "") + "**\n\n";
        return (head + body.strip())
                        .lines()
                        .map(line -> line.isBlank() ? ">" : "> " + line)
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    /** What is in a box of some kind, such as a warning; of one that only arranges its content, that alone. */
    static String box(String kind, String title, String body) {
        if (kind.equals("details")) {
            return "<details><summary>" + html(title.isEmpty() ? "Details" : title) + "</summary>\n\n" + body.strip()
                    + "\n\n</details>\n\n";
        }
        if (title.isEmpty() && !BOXES.contains(kind)) {
            return body + "\n\n";
        }
        return quote(title.isEmpty() ? Alerts.named(kind) : title, body);
    }

    /** Markdown as HTML within a line, without the paragraph around it. */
    static String words(String markdown, Findings findings) {
        String html = findings.surroundings().html(markdown).strip();
        boolean isOneParagraph = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return isOneParagraph ? html.substring(3, html.length() - 4) : html;
    }

    private static int longestRun(String text, char sign) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == sign ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
