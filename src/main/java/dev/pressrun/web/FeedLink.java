package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import java.net.URI;
import java.util.Map;

/**
 * A feed as pages link to it: for people by the name of its format, for programs by its media type.
 *
 * @param title what the feed is called
 * @param name of the format
 * @param path on this server
 * @param address for other places
 */
record FeedLink(String title, String name, String type, String path, String address) {
    private static final Map<String, String> NAMES = Map.of(
            "application/rss+xml", "RSS",
            "application/atom+xml", "Atom",
            "application/feed+json", "JSON Feed");

    /** The link to a feed below the address at which readers reach this server. */
    static FeedLink to(FeedFile feed, URI url) {
        String type = feed.mediaType().split(";", -1)[0].trim();
        SitePath base = SitePath.of(url);
        String path = base.below(feed.name()).encoded();
        return new FeedLink(
                feed.title(),
                NAMES.getOrDefault(type, feed.name()),
                type,
                path,
                url.toASCIIString() + path.substring(base.encoded().length()));
    }

    Map<String, ?> values() {
        return Map.of("title", title, "name", name, "type", type, "path", path, "address", address);
    }
}
