package dev.pressrun.feed;

import dev.pressrun.post.Content;
import java.net.URI;
import java.nio.file.Path;

/**
 * How the feeds are written and where they are found.
 *
 * @param folder where the files are put
 * @param limit how many of the newest posts each feed holds; 0 means all of them
 * @param url the address of the folder as readers reach it; absolute, ends with a slash
 */
public record FeedSettings(Path folder, int limit, Content content, URI url) {
    public FeedSettings {
        if (limit < 0) {
            throw new IllegalArgumentException("a feed cannot hold a negative number of posts: " + limit);
        }
        if (!url.isAbsolute() || url.getHost() == null || !url.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the feeds' address must be absolute and end with a slash: " + url);
        }
    }
}
