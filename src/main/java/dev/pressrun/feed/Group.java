package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way to sort posts, with feeds of each sort. */
public enum Group {
    TAGS,
    CATEGORIES,
    AUTHORS,
    LANGUAGES;

    /** The sorts that a post belongs to, as the author wrote them. */
    List<String> names(Post post) {
        return written(post)
                .map(CleanText::line)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Stream<String> written(Post post) {
        return switch (this) {
            case TAGS -> post.tags().stream().map(Tag::name);
            case CATEGORIES -> post.categories().stream().map(Tag::name);
            case AUTHORS -> post.authors().stream().map(Author::name);
            case LANGUAGES -> Stream.of(post.language());
        };
    }

    /** Where its feeds are, and what its words mean in the feeds: one scheme for each group. */
    String folder() {
        return name().toLowerCase(Locale.ROOT) + "/";
    }

    /** Whether a single sort says no more than the site's own feed: most blogs have one author and one language. */
    boolean needsSeveral() {
        return this == AUTHORS || this == LANGUAGES;
    }
}
