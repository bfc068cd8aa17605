package dev.pressrun.source;

import dev.pressrun.dialect.Reference;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.post.Body;
import java.util.List;
import java.util.Map;

/**
 * A body in Markdown.
 *
 * @param references the links to other posts by their names, with the lines of the file
 */
record RenderedBody(MarkdownText markdown, List<Reference> references) implements Body {
    RenderedBody {
        references = List.copyOf(references);
    }

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
