package dev.pressrun.feed;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A post as one of the feeds says it, to look at it.
 *
 * @param feed the name of the feed's file
 * @param source the item or entry as it stands in that file
 */
public record EntrySource(String feed, String source) {
    /** The post in each format in which the site's feeds are written. */
    public static List<EntrySource> of(Site site, FeedSettings settings, Post post) {
        WrittenItem written = WrittenItem.of(
                Item.of(DatedPost.newestFirst(List.of(post)).get(0), content(settings, post), site),
                settings.formats());
        return settings.formats().stream()
                .sorted()
                .map(format ->
                        new EntrySource(format.fileName(), new String(written.in(format), StandardCharsets.UTF_8)))
                .toList();
    }

    /** How much of the post the site's feeds hold. */
    public static Content content(FeedSettings settings, Post post) {
        Content own = post.syndication().content();
        return own == null ? settings.content() : own;
    }
}
