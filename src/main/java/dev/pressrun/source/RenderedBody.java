package dev.pressrun.source;

import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.post.Body;
import java.util.Map;

/** A body in Markdown. */
record RenderedBody(MarkdownText markdown) implements Body {
    @Override
    public String html() {
        return markdown.html();
    }

    @Override
    public String html(Map<String, String> styles) {
        return markdown.html(styles);
    }

    @Override
    public String text(int columns) {
        return markdown.text(columns);
    }
}
