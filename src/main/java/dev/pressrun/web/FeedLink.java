package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import java.util.Map;

/** A feed as pages link to it: for people by its name, for programs by its media type. */
record FeedLink(String name, String type, String path) {
    private static final Map<String, String> NAMES = Map.of(
            "application/rss+xml", "RSS",
            "application/atom+xml", "Atom",
            "application/feed+json", "JSON Feed");

    static FeedLink to(FeedFile feed, SitePath base) {
        String type = feed.mediaType().split(";", -1)[0].trim();
        return new FeedLink(
                NAMES.getOrDefault(type, feed.name()),
                type,
                base.below(feed.name()).encoded());
    }

    Map<String, ?> values() {
        return Map.of("name", name, "type", type, "path", path);
    }
}
