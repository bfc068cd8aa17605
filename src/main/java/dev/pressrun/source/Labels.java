package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a post is filed under. */
final class Labels {
    private static final List<String> KEYS = List.of("tags", "tag", "keywords", "topics", "topic");

    private Labels() {}

    /** The tags of a post. */
    static List<Tag> of(Manuscript manuscript, Layout layout) {
        FrontMatter matter = manuscript.matter();
        Value tags = Stream.of(matter.first("tags", "tag"), matter.inside("taxonomies", "tags"), matter.first(KEYS))
                .filter(value -> !value.texts().isEmpty())
                .findFirst()
                .orElseGet(() -> matter.first(KEYS));
        return distinct(words(tags, layout));
    }

    /** The categories of a post. */
    static List<Tag> categoriesOf(Manuscript manuscript, Layout layout) {
        return distinct(Stream.concat(
                        layout.categories(manuscript).stream(),
                        manuscript.matter().inside("taxonomies", "categories").texts().stream())
                .toList());
    }

    private static List<Tag> distinct(List<String> words) {
        List<Tag> labels = new ArrayList<>();
        words.forEach(word -> add(word, labels));
        return labels;
    }

    private static List<String> words(Value value, Layout layout) {
        return value.texts().size() == 1 ? layout.words(value.texts().get(0)) : value.texts();
    }

    /** The spelling that comes first stays. */
    private static void add(String word, List<Tag> labels) {
        String name = Titles.onLine(word.strip().startsWith("#") ? word.strip().substring(1) : word);
        if (!name.isEmpty() && labels.stream().noneMatch(new Tag(name)::matches)) {
            labels.add(new Tag(name));
        }
    }
}
