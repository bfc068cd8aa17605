package dev.pressrun.feed;

import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.util.List;

/**
 * Writes posts as RSS 2.0, Atom 1.0 and JSON Feed 1.1. A pure function: the same site, settings and posts give the same bytes
 * on every machine, in every zone and locale, and no feed knows when it was built.
 */
public final class Feeds {
    private Feeds() {}

    /** The three feeds, {@code rss.xml}, {@code atom.xml} and {@code feed.json}; the posts may come in any order. */
    public static List<FeedFile> write(Site site, FeedSettings settings, List<Post> posts) {
        Contents contents = Contents.of(site, settings, posts);
        return List.of(RssFeed.write(contents), AtomFeed.write(contents), JsonFeed.write(contents));
    }
}
