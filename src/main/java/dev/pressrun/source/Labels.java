package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
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
        List<String> tags = matter.first("tags", "tag").texts();
        if (tags.isEmpty()) {
            tags = matter.inside("taxonomies", "tags").texts();
        }
        if (tags.isEmpty()) {
            tags = matter.first(KEYS).texts();
        }
        return distinct(tags.size() == 1 ? layout.words(tags.get(0)) : tags);
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

    /** The spelling that comes first stays. */
    private static void add(String word, List<Tag> labels) {
        String name = Titles.onLine(word.strip().startsWith("#") ? word.strip().substring(1) : word);
        if (!name.isEmpty()) {
            Tag label = new Tag(name);
            if (labels.stream().noneMatch(label::matches)) {
                labels.add(label);
            }
        }
    }
}
