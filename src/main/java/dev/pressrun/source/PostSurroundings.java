package dev.pressrun.source;

import dev.pressrun.dialect.Surroundings;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.post.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the text of one post may ask for. */
final class PostSurroundings implements Surroundings {
    private final TextReader reader;
    private final Manuscript manuscript;
    private final String title;
    private final URI url;
    private final OffsetDateTime date;
    private @Nullable Map<String, Object> page;

    PostSurroundings(TextReader reader, Manuscript manuscript, String title, URI url, OffsetDateTime date) {
        this.reader = reader;
        this.manuscript = manuscript;
        this.title = title;
        this.url = url;
        this.date = date;
    }

    @Override
    public URI site() {
        return reader.site().url();
    }

    /** Eleventy knows the values of front matter and data files by their own names, too. */
    @Override
    public @Nullable Object variable(String name) {
        return switch (name) {
            case "page" -> page();
            case "site" -> site(name);
            default -> reader.isEleventy() ? global(name) : null;
        };
    }

    private @Nullable Object site(String name) {
        Object own = reader.isEleventy() ? global(name) : null;
        return own == null ? reader.values().values() : own;
    }

    private @Nullable Object global(String name) {
        Object value = page().get(name);
        Object same = value == null ? page().get(name.toLowerCase(Locale.ROOT)) : value;
        return same == null ? reader.values().data().get(name) : same;
    }

    private Map<String, Object> page() {
        if (page == null) {
            Map<String, Object> values =
                    new HashMap<>(PlainValues.of(manuscript.matter().values()));
            String path = reader.home().below() + manuscript.file().path();
            values.put("title", title);
            values.put("date", date);
            values.put("path", path);
            values.put("inputpath", "./" + path);
            values.put("fileslug", PathDate.strip(manuscript.name()));
            values.put("slug", PathDate.strip(manuscript.name()));
            String below = Candidate.below(reader.site(), url);
            values.put("url", below.contains("://") ? below : "/" + below);
            values.put("tags", names(Labels.of(manuscript, reader.layout())));
            values.put("categories", names(Labels.categoriesOf(manuscript, reader.layout())));
            page = values;
        }
        return page;
    }

    private static List<String> names(List<Tag> labels) {
        return labels.stream().map(Tag::name).toList();
    }

    @Override
    public Optional<String> file(String path) {
        return reader.files().text(path);
    }

    @Override
    public String html(String markdown) {
        return HtmlBlock.joined(MarkdownText.part(markdown));
    }

    @Override
    public Optional<String> address(String name) {
        return reader.address(name, manuscript);
    }
}
