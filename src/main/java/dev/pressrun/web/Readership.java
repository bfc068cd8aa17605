package dev.pressrun.web;

import dev.pressrun.post.Site;
import dev.pressrun.subscriber.Subscribers;
import dev.pressrun.subscriber.Tokens;
import dev.pressrun.theme.Theme;
import java.time.Clock;
import java.util.Map;

/**
 * The readers of digests, for the pages that are about one of them.
 *
 * @param site whose title and look the pages have
 * @param digests the titles of the digests that are set up, by their names
 */
public record Readership(
        Site site, Theme theme, Map<String, String> digests, Subscribers subscribers, Tokens tokens, Clock clock) {
    public Readership {
        digests = Map.copyOf(digests);
    }

    /** What readers call a digest; its name when it is not set up any more. */
    String title(String digest) {
        return digests.getOrDefault(digest, digest);
    }
}
