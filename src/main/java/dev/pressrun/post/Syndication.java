package dev.pressrun.post;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the author wants of feeds and digests for one post.
 *
 * @param content how much of the post they carry; null for what the settings say
 * @param external the absolute address elsewhere that the post is about, as in a blog of links; null when there is none
 */
public record Syndication(
        Listing listing,
        @Nullable Content content,
        @Nullable URI external) {
    public static final Syndication USUAL = new Syndication(Listing.LISTED, null, null);

    /** Whether a post is in feeds and digests at all. */
    public enum Listing {
        LISTED,
        /** The post has its page and nothing else. */
        UNLISTED
    }
}
