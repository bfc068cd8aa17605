package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all three feeds say, in clean text, decided once.
 *
 * @param author who answers for the whole site, where the settings name somebody
 * @param folder the address that the feeds' file names are appended to
 * @param items the newest first
 */
record Contents(
        String title,
        URI home,
        @Nullable Author author,
        String language,
        String description,
        URI folder,
        List<Item> items) {
    /** Stands in feeds as the program that wrote them; without a version, so that an upgrade changes no feed. */
    static final String GENERATOR = "Pressrun";

    static Contents of(Site site, FeedSettings settings, List<Post> posts) {
        List<DatedPost> dated =
                DatedPost.newestFirst(posts.stream().filter(Post::isListed).toList());
        int count = settings.limit() == 0 ? dated.size() : Math.min(settings.limit(), dated.size());
        return new Contents(
                CleanText.lineOr(site.title(), site.url().getHost()),
                site.url(),
                authorOf(site),
                CleanText.line(site.language()),
                CleanText.line(site.description()),
                settings.url(),
                dated.subList(0, count).stream()
                        .map(post -> Item.of(post, settings.content()))
                        .toList());
    }

    private static @Nullable Author authorOf(Site site) {
        String name = site.author() == null ? "" : CleanText.line(site.author());
        return name.isEmpty() ? null : new Author(name, CleanText.address(site.email()), site.url());
    }

    String homeAddress() {
        return home.toASCIIString();
    }

    /** The address of one of the feeds. */
    String addressOf(String name) {
        return folder.toASCIIString() + name;
    }

    /** When anything in the feed changed last; a feed without items has never changed. */
    Optional<OffsetDateTime> updated() {
        return items.stream().map(Item::updated).max(OffsetDateTime.timeLineOrder());
    }
}
