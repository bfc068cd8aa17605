package dev.pressrun.web;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Post;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** What stands at every address of one publication. Never changed: a new publication is a new map. */
final class SiteMap {
    private static final String HTML = "text/html; charset=utf-8";

    /** What browsers ask for unasked. */
    private static final SitePath FAVICON = SitePath.ROOT.below("favicon.ico");

    private final Publication publication;
    private final SitePath home;
    private final SitePath base;
    private final List<FeedSet> sets;
    private final Pages pages;
    private final Map<SitePath, Answer> answers = new HashMap<>();
    private final PostPages posts;
    private final Supplier<Answer> notFound;
    private final AssetMap assets;

    private SiteMap(Publication publication, WebSettings settings, FeedLimit limit, @Nullable SiteMap before) {
        this.publication = publication;
        this.home = SitePath.of(publication.site().url());
        this.base = SitePath.of(settings.url());
        this.sets = FeedSet.of(publication.feeds(), settings.url());
        byte[] style = bytes(publication
                .theme()
                .fill("page.css", Map.of(), publication.site().locale()));
        SitePath stylesheet = home.below("theme-" + Validators.hash(style) + ".css");
        this.pages = new Pages(publication, sets, stylesheet);
        this.notFound = new Lazy<>(() -> Fixed.of(HttpStatus.NOT_FOUND_404, Caching.PAGE, HTML, pages.notFound()));
        this.assets = new AssetMap(home, publication.assets());

        put(home, page(() -> pages.index(1)));
        put(stylesheet, Document.of("text/css; charset=utf-8", style, Caching.FOREVER, Memory.DIRECT));
        putFeeds(limit, before);
        this.posts = PostPages.of(publication, answers.keySet(), this::postPage, before == null ? null : before.posts);
        putLists();
        putFormerAddresses();
        putBehindPosts(base, new Redirect(home));
        putBehindPosts(SitePath.ROOT, new Redirect(home));
    }

    /**
     * Everything that a publication shows, but for pages that few ask for, which are made then. What has not changed is taken over
     * from the map before it, and feeds know from it what is new.
     */
    static SiteMap of(Publication publication, WebSettings settings, FeedLimit limit, @Nullable SiteMap before) {
        return new SiteMap(publication, settings, limit, before);
    }

    /** What stands at a path as it is written in a request, if it stands there exactly so; by far the most do. */
    @Nullable
    Answer exactlyAt(String written) {
        return written.indexOf('%') < 0 ? known(new SitePath(written)) : null;
    }

    private @Nullable Answer known(SitePath path) {
        Answer answer = answers.get(path);
        return answer == null ? posts.at(path) : answer;
    }

    /** What stands there; where only the slash at the end is missing, or the feed is called otherwise here, the way to it. */
    Answer at(SitePath path) {
        Answer answer = known(path);
        if (answer != null) {
            return answer;
        }
        SitePath folder = path.withSlash();
        if (answers.containsKey(folder) || posts.has(folder)) {
            return new Redirect(folder);
        }
        return FeedAliases.feedFor(path, feed -> answers.get(feed) instanceof FeedAnswer)
                .<Answer>map(Redirect::new)
                .orElseGet(() -> new Search(assets, path, path.equals(FAVICON) ? Fixed::nothing : notFound));
    }

    /** Who comes first stays. */
    private void put(SitePath path, Answer answer) {
        if (!Health.has(path)) {
            answers.putIfAbsent(path, answer);
        }
    }

    private void putBehindPosts(SitePath path, Answer answer) {
        if (!posts.has(path)) {
            put(path, answer);
        }
    }

    private void putFeeds(FeedLimit limit, @Nullable SiteMap before) {
        FeedPages about = new FeedPages(pages, sets);
        for (FeedSet set : sets) {
            for (int i = 0; i < set.feeds().size(); i++) {
                int number = i;
                PublishedFeed feed = set.feeds().get(i);
                SitePath path = base.below(feed.file().name());
                Answer page = pageForPeople(() -> about.one(set, number));
                Answer earlier = before == null ? null : before.answers.get(path);
                put(
                        path,
                        feed.file().role() == Role.ARCHIVE
                                ? ArchiveAnswer.of(feed, page, limit, earlier)
                                : FeedAnswer.of(feed, links(set.links().get(i)), page, limit, earlier));
            }
        }
        publication.feeds().stream()
                .map(PublishedFeed::file)
                .filter(file -> file.role() == Role.STYLESHEET)
                .forEach(file -> put(
                        base.below(file.name()),
                        Document.of(file.mediaType(), file.bytes(), Caching.ASSET, Memory.HEAP)));
        put(home.below(FeedPages.NAME), page(about::all));
        Answer gone = Fixed.of(
                        HttpStatus.GONE_410,
                        Caching.FEED,
                        HTML,
                        publication.gone().isEmpty() ? "" : pages.gone())
                .open();
        publication.gone().forEach(name -> put(base.below(name), gone));
    }

    /** Where to be told of new posts, for programs that do not read the feed for it (WebSub, section 4). */
    private String links(FeedLink self) {
        if (publication.hubs().isEmpty()) {
            return "";
        }
        return publication.hubs().stream()
                .map(hub -> "<" + hub.toASCIIString() + ">; rel=\"hub\"")
                .collect(Collectors.joining(", ", "", ", <" + self.address() + ">; rel=\"self\""));
    }

    private Answer postPage(int number) {
        List<Post> all = publication.posts();
        Post newer = number == 0 ? null : all.get(number - 1);
        Post older = number == all.size() - 1 ? null : all.get(number + 1);
        return page(() -> pages.post(all.get(number), newer, older));
    }

    /** The list of all posts, but for its first page. */
    private void putLists() {
        for (int number = 2; number <= pages.indexPages(); number++) {
            int here = number;
            putBehindPosts(home.below(Pages.indexName(number)), page(() -> pages.index(here)));
        }
    }

    /** Where posts were before: the newest post that was somewhere is found from there, with a slash at the end or without. */
    private void putFormerAddresses() {
        for (Post post : publication.posts()) {
            Optional<SitePath> target =
                    post.aliases().isEmpty() || !publication.isHere(post.url()) ? Optional.empty() : pathOf(post.url());
            target.map(Redirect::new)
                    .ifPresent(redirect -> post.aliases().stream()
                            .flatMap(alias -> pathOf(alias).stream())
                            .flatMap(alias -> Stream.of(alias, alias.withOtherEnd()))
                            .forEach(alias -> putBehindPosts(alias, redirect)));
        }
    }

    private static Optional<SitePath> pathOf(URI address) {
        return SitePath.parse(address.getRawPath());
    }

    // no date: a page changes with its neighbours, the theme and the settings, and nothing remembers when its
    // bytes did; the tag tells browsers and proxies
    private static Answer page(Supplier<String> html) {
        return new PageOnDemand(() -> Document.of(HTML, bytes(html.get()), Caching.PAGE, Memory.HEAP));
    }

    /** A page that stands where programs get something else. */
    private static Answer pageForPeople(Supplier<String> html) {
        return new PageOnDemand(() -> {
            byte[] bytes = bytes(html.get());
            HttpFields common = Fields.with(Caching.FEED_PAGE).add(HttpHeader.VARY, "Accept");
            return Document.of(
                    new Heading(HttpStatus.OK_200, HTML, Validators.of(bytes, null), common), bytes, Memory.HEAP);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
