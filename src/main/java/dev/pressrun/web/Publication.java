package dev.pressrun.web;

import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.theme.Theme;
import java.util.List;

/**
 * Everything that readers can see at one moment.
 *
 * @param posts kept with the newest first
 */
public record Publication(Site site, List<Post> posts, List<PublishedFeed> feeds, Theme theme, Assets assets) {
    public Publication {
        posts = posts.stream().sorted(Post.NEWEST_FIRST).toList();
        feeds = List.copyOf(feeds);
    }
}
