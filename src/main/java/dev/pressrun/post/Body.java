package dev.pressrun.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The text of a post without its title and headline, in each form that leaves the house. All addresses in it are absolute, and
 * scripts and event handlers are gone. Rendering may happen at the first call; the same body always gives the same characters.
 */
public interface Body {
    /** An HTML fragment for feeds and pages. */
    String html();

    /** The same in UTF-8, for whom it is only bytes to pass on; nobody may change them. */
    default byte[] utf8() {
        return html().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * An HTML fragment for mail: each element carries the CSS declarations that {@code styles} has for its name, such as
     * {@code "blockquote" -> "margin:0"}, in a style attribute.
     */
    String html(Map<String, String> styles);

    /** A few sentences of the text, plain and on one line, for a post whose author wrote no summary; may be empty. */
    default String excerpt() {
        return "";
    }

    /** Plain text in lines of at most {@code columns} columns, except where one word or a line of code is longer. */
    String text(int columns);
}
