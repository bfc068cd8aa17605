package dev.pressrun.feed;

import dev.pressrun.post.Content;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which feeds there are, how they are written and where they are found.
 *
 * @param folder where the files are put
 * @param formats what each feed is written in; at least one
 * @param limit how many of the newest posts each feed holds; 0 means all of them
 * @param url the address of the folder as readers reach it; absolute, ends with a slash
 * @param groups the sorts of posts that have feeds
 * @param groupPosts how many posts a tag or category must have to have feeds
 * @param hubs where readers can subscribe to be told of new posts (WebSub)
 */
public record FeedSettings(
        Path folder,
        Set<Format> formats,
        int limit,
        Content content,
        URI url,
        Set<Group> groups,
        int groupPosts,
        List<NamedFeed> named,
        Archives archives,
        List<URI> hubs,
        Imprint imprint,
        Podcast podcast) {
    public FeedSettings {
        if (limit < 0) {
            throw new IllegalArgumentException("a feed cannot hold a negative number of posts: " + limit);
        }
        if (!url.isAbsolute() || url.getHost() == null || !url.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the feeds' address must be absolute and end with a slash: " + url);
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("a feed needs a format");
        }
        formats = Set.copyOf(formats);
        groups = Set.copyOf(groups);
        named = List.copyOf(named);
        hubs = List.copyOf(hubs);
    }

    /** The feeds of the whole site and nothing else. */
    public FeedSettings(Path folder, int limit, Content content, URI url) {
        this(
                folder,
                Format.all(),
                limit,
                content,
                url,
                Set.of(),
                1,
                List.of(),
                Archives.NONE,
                List.of(),
                Imprint.NONE,
                Podcast.USUAL);
    }

    /** The address of a file, whose path below the folder is given: the one that a feed names itself by. */
    public URI addressOf(String path) {
        try {
            String encoded = new URI(null, null, "/" + path, null).toASCIIString();
            return URI.create(url.toASCIIString() + encoded.substring(1));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path of ours cannot be written: " + path, e);
        }
    }
}
