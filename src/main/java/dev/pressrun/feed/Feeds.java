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

    /**
     * All the feeds in each format that is wanted, first those of the site; then the stylesheet of those in XML. The posts may come
     * in any order.
     */
    public static List<FeedFile> write(Site site, FeedSettings settings, List<Post> posts) {
        return new FeedWriter(site, settings).write(posts);
    }
}
