package dev.pressrun.web;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.feed.FeedPreview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages that tell people what feeds are and which ones there are. */
final class FeedPages {
    /** Where the page about all feeds is below the site's address. */
    static final String NAME = "feeds/";

    private static final int TITLES = 15;

    private final Pages pages;
    private final List<FeedSet> sets;

    FeedPages(Pages pages, List<FeedSet> sets) {
        this.pages = pages;
        this.sets = sets;
    }

    /** The page about all feeds. */
    String all() {
        List<Map<String, Object>> values = sets.stream()
                .filter(set -> set.role() != Role.ARCHIVE)
                .map(set -> Map.<String, Object>of("title", set.title(), "links", values(set.links())))
                .toList();
        Map<String, Object> all = new HashMap<>();
        all.put("canonical", pages.addressOf(NAME));
        all.put("sets", values);
        all.put("newest", sets.isEmpty() ? List.of() : entries(preview(sets.get(0), 0)));
        return pages.filled("feeds", all);
    }

    /** The page about one feed of a set; its own address comes first. */
    String one(FeedSet set, int number) {
        FeedPreview preview = preview(set, number);
        FeedLink own = set.links().get(number);
        Stream<FeedLink> others = set.links().stream().filter(link -> !link.equals(own));
        Map<String, Object> all = new HashMap<>();
        all.put("title", set.title());
        all.put("canonical", own.address());
        all.put("about", preview.description());
        all.put("feed", own.values());
        all.put("raw", own.path() + "?" + FeedAnswer.RAW);
        all.put("links", values(Stream.concat(Stream.of(own), others).toList()));
        all.put("entries", entries(preview));
        return pages.filled("feed", all);
    }

    private static FeedPreview preview(FeedSet set, int number) {
        return FeedPreview.of(set.feeds().get(number).file(), TITLES);
    }

    private static List<Map<String, ?>> values(List<FeedLink> links) {
        return links.stream().<Map<String, ?>>map(FeedLink::values).toList();
    }

    private List<Map<String, Object>> entries(FeedPreview preview) {
        return preview.entries().stream().map(this::entry).toList();
    }

    private Map<String, Object> entry(FeedPreview.Entry entry) {
        return Map.of(
                "title", entry.title(),
                "path", entry.url(),
                "published", entry.published().map(pages::date).orElse(Map.of()));
    }
}
