package dev.pressrun.source;

import java.util.regex.Pattern;

/** HTML in a form in which Markdown takes all of it for one block. */
final class HtmlBlock {
    /** At a blank line Markdown would begin; a reference is the same line break to whoever reads HTML. */
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*+(?=\\R)");

    private HtmlBlock() {}

    /** The HTML without a blank line in it, and none at its ends. */
    static String joined(String html) {
        return BLANK_LINE.matcher(html.strip()).replaceAll("&#10;");
    }

    /** The text of a file of HTML. */
    static String of(String html) {
        return "<div>\n" + joined(html) + "\n</div>\n";
    }
}
