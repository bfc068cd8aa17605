package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Post;
import dev.pressrun.web.Document.Memory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands at every address of one publication. Never changed: a new publication is a new map. */
final class SiteMap {
    private static final Logger LOG = LoggerFactory.getLogger(SiteMap.class);
    private static final String HTML = "text/html; charset=utf-8";

    /** What browsers ask for unasked. */
    private static final SitePath FAVICON = SitePath.ROOT.below("favicon.ico");

    /** Where readers and blog programs of all ages look for a feed, and what they find there. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "rss.xml", List.of("rss", "rss/", "rss/feed.xml", "index.rss", "index.xml", "feed.rss", "feed/rss/"),
            "atom.xml", List.of("feed", "feed/", "feed.xml", "feed.atom", "feed/atom/", "atom", "atom/", "index.atom"),
            "feed.json", List.of("index.json", "feed/json/"));

    private final Map<SitePath, Answer> answers = new HashMap<>();
    private final Answer notFound;
    private final AssetMap assets;

    private SiteMap(Publication publication, WebSettings settings, @Nullable SiteMap before) {
        SitePath home = SitePath.of(publication.site().url());
        SitePath feedBase = SitePath.of(settings.url());
        List<FeedFile> feeds =
                publication.feeds().stream().map(PublishedFeed::file).toList();
        byte[] style = bytes(publication
                .theme()
                .fill("page.css", Map.of(), publication.site().locale()));
        SitePath stylesheet = home.below("theme-" + Validators.hash(style) + ".css");
        List<FeedLink> links =
                feeds.stream().map(feed -> FeedLink.to(feed, feedBase)).toList();
        Pages pages = new Pages(publication, links, stylesheet);

        put(home, page(pages.index(1), Memory.DIRECT));
        put(stylesheet, Document.of("text/css; charset=utf-8", style, Caching.FOREVER, Memory.DIRECT));
        for (PublishedFeed feed : publication.feeds()) {
            SitePath path = feedBase.below(feed.file().name());
            put(path, FeedAnswer.of(feed, before == null ? null : before.answers.get(path)));
        }
        putPosts(publication, pages);
        for (int number = 2; number <= pages.indexPages(); number++) {
            int here = number;
            put(home.below(Pages.indexName(number)), new PageOnDemand(() -> page(pages.index(here), Memory.HEAP)));
        }
        putAliases(feeds, feedBase);
        put(feedBase, Fixed.movedTo(home));
        put(SitePath.ROOT, Fixed.movedTo(home));
        assets = new AssetMap(home, publication.assets());
        notFound = Fixed.of(HttpStatus.NOT_FOUND_404, Caching.PAGE, HTML, pages.notFound());
    }

    /**
     * Everything that a publication shows, but for pages that few ask for, which are made then. What has not changed is taken over
     * from the map before it, and feeds know from it what is new.
     */
    static SiteMap of(Publication publication, WebSettings settings, @Nullable SiteMap before) {
        return new SiteMap(publication, settings, before);
    }

    /** What stands there; where only the slash at the end is missing, the way to it. */
    Answer at(SitePath path) {
        Answer answer = answers.get(path);
        if (answer != null) {
            return answer;
        }
        SitePath folder = path.withSlash();
        return answers.containsKey(folder)
                ? Fixed.movedTo(folder)
                : assets.at(path).orElse(path.equals(FAVICON) ? Fixed.nothing() : notFound);
    }

    private boolean put(SitePath path, Answer answer) {
        return answers.putIfAbsent(path, answer) == null;
    }

    private void putPosts(Publication publication, Pages pages) {
        List<Post> posts = publication.posts();
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            Post newer = i == 0 ? null : posts.get(i - 1);
            Post older = i == posts.size() - 1 ? null : posts.get(i + 1);
            Answer page = new PageOnDemand(() -> page(pages.post(post, newer, older), Memory.HEAP));
            Optional<SitePath> path = SitePath.parse(post.url().getRawPath());
            if (path.isEmpty() || !put(path.get(), page)) {
                LOG.warn(
                        "this post has no page, since its address is taken or malformed: {} url={}",
                        post.path(),
                        post.url());
            }
        }
    }

    private void putAliases(List<FeedFile> feeds, SitePath base) {
        for (FeedFile feed : feeds) {
            SitePath path = base.below(feed.name());
            ALIASES.getOrDefault(feed.name(), List.of()).forEach(alias -> put(base.below(alias), Fixed.movedTo(path)));
        }
    }

    // no date: a page changes with its neighbours, the theme and the settings, and nothing remembers when its
    // bytes did; the tag tells browsers and proxies
    private static Document page(String html, Memory memory) {
        return Document.of(HTML, bytes(html), Caching.PAGE, memory);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
