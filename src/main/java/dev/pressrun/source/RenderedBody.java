package dev.pressrun.source;

import dev.pressrun.dialect.Reference;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.post.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A body in Markdown.
 *
 * @param references the links to other posts by their names, with the lines of the file
 * @param beginning a few sentences of it in plain text
 * @param texts keeps its HTML
 * @param pictures knows how large the pictures of the folder are
 * @param mentionsFiles whether it may link to the files of other posts
 */
record RenderedBody(
        MarkdownText markdown,
        List<Reference> references,
        Supplier<String> beginning,
        RenderedTexts texts,
        PictureFiles pictures,
        boolean mentionsFiles)
        implements Body {
    RenderedBody {
        references = List.copyOf(references);
    }

    @Override
    public String html() {
        return new String(utf8(), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] utf8() {
        return texts.html(markdown);
    }

    @Override
    public String html(Map<String, String> styles) {
        return markdown.html(styles, pictures);
    }

    @Override
    public String excerpt() {
        return beginning.get();
    }

    @Override
    public String text(int columns) {
        return markdown.text(columns);
    }

    /** The same with other addresses for its links. */
    RenderedBody with(MarkdownText other) {
        return new RenderedBody(other, references, beginning, texts, pictures, mentionsFiles);
    }
}
