package dev.pressrun.web;

import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.theme.Theme;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Everything that readers can see at one moment.
 *
 * @param posts kept with the newest first
 * @param gone the names of feeds that were published once and never will be again
 * @param hubs where readers can subscribe to be told of new posts (WebSub)
 */
public record Publication(
        Site site,
        List<Post> posts,
        List<PublishedFeed> feeds,
        Set<String> gone,
        List<URI> hubs,
        Theme theme,
        Assets assets) {
    public Publication {
        posts = posts.stream().sorted(Post.NEWEST_FIRST).toList();
        feeds = List.copyOf(feeds);
        gone = Set.copyOf(gone);
        hubs = List.copyOf(hubs);
    }

    /** Of a site from which no feed was ever taken away, and that has no hubs. */
    public Publication(Site site, List<Post> posts, List<PublishedFeed> feeds, Theme theme, Assets assets) {
        this(site, posts, feeds, Set.of(), List.of(), theme, assets);
    }

    /** Whether an address is on the site's host. */
    boolean isHere(URI address) {
        return site.url().getRawAuthority().equals(address.getRawAuthority());
    }
}
