package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.feed.PublishedFeed;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same posts in the formats that there are, which lie in one folder.
 *
 * @param feeds that of each link, in the same order
 */
record FeedSet(String title, Role role, List<FeedLink> links, List<PublishedFeed> feeds) {
    FeedSet {
        links = List.copyOf(links);
        feeds = List.copyOf(feeds);
    }

    /** The sets of these feeds, in the order of their first feeds. */
    static List<FeedSet> of(List<PublishedFeed> published, URI url) {
        Map<String, List<PublishedFeed>> byFolder = new LinkedHashMap<>();
        for (PublishedFeed feed : published) {
            if (feed.file().role() != Role.STYLESHEET) {
                byFolder.computeIfAbsent(folder(feed.file().name()), name -> new ArrayList<>())
                        .add(feed);
            }
        }
        return byFolder.values().stream().map(feeds -> of(url, feeds)).toList();
    }

    private static FeedSet of(URI url, List<PublishedFeed> feeds) {
        FeedFile first = feeds.get(0).file();
        List<FeedLink> links =
                feeds.stream().map(feed -> FeedLink.to(feed.file(), url)).toList();
        return new FeedSet(first.title(), first.role(), links, feeds);
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
