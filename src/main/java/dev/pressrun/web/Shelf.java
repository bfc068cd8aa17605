package dev.pressrun.web;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.digest.Editions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The editions of one digest, and what stands at their addresses. A page is made when somebody first asks for it and kept while
 * there is memory; the store is asked whether an edition has come or gone, but however many ask for pages, not more often than ten
 * times a second.
 */
final class Shelf {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Digest digest;
    private final Editions editions;
    private final EditionPages pages;
    private final FeedLimit limit;
    private final Lazy<Answer> missing;
    private @Nullable Content content;
    private long looked;

    Shelf(Digest digest, Editions editions, EditionPages pages, FeedLimit limit) {
        this.digest = digest;
        this.editions = editions;
        this.pages = pages;
        this.limit = limit;
        this.missing = new Lazy<>(() -> pages.missing(digest));
    }

    /** What is known of the digest at one moment: the answers by what stands in their addresses behind the digest's name. */
    private record Content(long state, Map<String, Answer> pages, Lazy<Map<String, Answer>> feeds) {
        @Nullable
        Answer at(String name) {
            return EditionFeeds.isFile(name) ? feeds.get().get(name) : pages.get(name);
        }
    }

    /** What stands at a path, which ends with {@code name}; the way to it where only the slash at the end is missing. */
    Answer at(SitePath path, String name) {
        Content now = now();
        Answer answer = now.at(name);
        if (answer != null) {
            return answer;
        }
        return now.pages().containsKey(name + "/") ? new Redirect(path.withSlash()) : missing.get();
    }

    private synchronized Content now() {
        Content known = content;
        if (known != null && System.nanoTime() - looked < PAUSE_NANOS) {
            return known;
        }
        long state = editions.state(digest.name());
        Content now = known == null || known.state() != state ? content(state) : known;
        content = now;
        looked = System.nanoTime();
        return now;
    }

    private Content content(long state) {
        List<EditionSummary> all = withAddresses(editions.list(digest.name()));
        Lazy<EditionFeeds> feeds = new Lazy<>(() -> pages.feeds(digest, all));
        Map<String, Answer> answers = new HashMap<>();
        for (EditionSummary edition : all) {
            answers.put(EditionLinks.name(edition.id()) + "/", new PageOnDemand(() -> page(edition.id())));
        }
        for (int number = 1; number <= EditionPages.lists(all.size()); number++) {
            int here = number;
            answers.put(
                    Pages.indexName(number),
                    new PageOnDemand(
                            () -> pages.list(digest, all, here, feeds.get().links())));
        }
        return new Content(state, answers, new Lazy<>(() -> feeds.get().answers(limit)));
    }

    private Document page(EditionId id) {
        Edition edition =
                editions.find(id).orElseThrow(() -> new IllegalStateException("an edition was taken away: " + id));
        return pages.edition(digest, edition);
    }

    /** Two editions may have been due at the same local time, in two zones: the first keeps the address. */
    private static List<EditionSummary> withAddresses(List<EditionSummary> newestFirst) {
        Map<String, EditionSummary> byName = new LinkedHashMap<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            EditionSummary edition = newestFirst.get(i);
            byName.putIfAbsent(EditionLinks.name(edition.id()), edition);
        }
        List<EditionSummary> all = new ArrayList<>(byName.values());
        Collections.reverse(all);
        return List.copyOf(all);
    }
}
