package dev.pressrun.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where readers and blog programs of all ages look for a feed, in the folder of a feed, and which one they find there. */
final class FeedAliases {
    private static final List<String> RSS = List.of("rss.xml", "atom.xml", "feed.json");
    private static final List<String> ATOM = List.of("atom.xml", "rss.xml", "feed.json");
    private static final List<String> JSON = List.of("feed.json");

    /** The better choice first. */
    private static final Map<String, List<String>> TARGETS = Map.ofEntries(
            Map.entry("/rss", RSS),
            Map.entry("/rss/", RSS),
            Map.entry("/rss.xml", RSS),
            Map.entry("/rss/feed.xml", RSS),
            Map.entry("/feed/rss/", RSS),
            Map.entry("/feed.rss", RSS),
            Map.entry("/index.rss", RSS),
            Map.entry("/index.xml", RSS),
            Map.entry("/feed", ATOM),
            Map.entry("/feed/", ATOM),
            Map.entry("/feed.xml", ATOM),
            Map.entry("/feed.atom", ATOM),
            Map.entry("/feed/atom/", ATOM),
            Map.entry("/atom", ATOM),
            Map.entry("/atom/", ATOM),
            Map.entry("/atom.xml", ATOM),
            Map.entry("/index.atom", ATOM),
            Map.entry("/index.json", JSON),
            Map.entry("/feed/json/", JSON));

    /** The longest first: of {@code /feed/rss/} the end is an alias too. */
    private static final List<String> LONGEST_FIRST = TARGETS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private FeedAliases() {}

    /** The feed that is meant by a path at which nothing stands. */
    static Optional<SitePath> feedFor(SitePath path, Predicate<SitePath> isFeed) {
        String text = path.text();
        for (String alias : LONGEST_FIRST) {
            if (text.endsWith(alias)) {
                String folder = text.substring(0, text.length() - alias.length() + 1);
                for (String target : TARGETS.getOrDefault(alias, List.of())) {
                    SitePath feed = new SitePath(folder + target);
                    if (isFeed.test(feed)) {
                        return Optional.of(feed);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
