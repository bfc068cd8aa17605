package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Author;
import dev.pressrun.post.Body;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import dev.pressrun.post.Syndication;
import dev.pressrun.post.Tag;
import dev.pressrun.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A web server on a free port with a small site, and a client that asks it. */
final class TestSite implements AutoCloseable {
    static final String RSS = "<rss version=\"2.0\"><channel><title>Notes &amp; more</title>"
            + "<category>engines</category>".repeat(50) + "</channel></rss>";

    /** When the feeds last changed. */
    static final Instant MODIFIED = Instant.parse("2026-01-02T08:00:00.5Z");

    /** Short, so that the tests of slow clients are not slow; long enough for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI url;
    private final Assets assets;
    private final WebServer server;
    private final int port;

    private TestSite(URI url, Assets assets, Supplier<Readiness> readiness) {
        this(new WebSettings("127.0.0.1", 0, url), assets, readiness);
    }

    private TestSite(WebSettings settings, Assets assets, Supplier<Readiness> readiness) {
        this(settings, assets, readiness, null, null);
    }

    private TestSite(
            WebSettings settings,
            Assets assets,
            Supplier<Readiness> readiness,
            @Nullable Readership readers,
            @Nullable Archive archive) {
        this.url = settings.url();
        this.assets = assets;
        this.server = new WebServer(settings, readiness, readers, archive, PATIENCE);
        this.port = server.start();
    }

    /** A site at this address that has published nothing. */
    static TestSite empty(String url, Supplier<Readiness> readiness) {
        return new TestSite(URI.create(url), address -> Optional.empty(), readiness);
    }

    /** A site with the pages for these readers that has published nothing. */
    static TestSite of(Readership readers) {
        return new TestSite(
                new WebSettings("127.0.0.1", 0, readers.site().url()),
                address -> Optional.empty(),
                () -> new Readiness(true, Map.of()),
                readers,
                null);
    }

    /** A site with the pages of these editions that has published nothing. */
    static TestSite of(Archive archive) {
        return new TestSite(
                new WebSettings("127.0.0.1", 0, archive.site().url()),
                address -> Optional.empty(),
                () -> new Readiness(true, Map.of()),
                null,
                archive);
    }

    /** A site with these settings and three feeds. */
    static TestSite with(WebSettings settings) {
        TestSite site = new TestSite(settings, address -> Optional.empty(), () -> new Readiness(true, Map.of()));
        site.publish();
        return site;
    }

    /** A site with these posts and three feeds. */
    static TestSite at(String url, Post... posts) {
        TestSite site = empty(url, () -> new Readiness(true, Map.of("store", "ok")));
        site.publish(posts);
        return site;
    }

    /** A site with these posts, three feeds, and these files for whoever knows their address. */
    static TestSite at(String url, Assets assets, Post... posts) {
        TestSite site = new TestSite(URI.create(url), assets, () -> new Readiness(true, Map.of()));
        site.publish(posts);
        return site;
    }

    void publish(Post... posts) {
        publish(RSS, posts);
    }

    void publish(String rss, Post... posts) {
        publish(published(feeds(rss).toArray(FeedFile[]::new)), posts);
    }

    void publish(List<PublishedFeed> feeds, Post... posts) {
        publish(feeds, Set.of(), List.of(), posts);
    }

    void publish(List<PublishedFeed> feeds, Set<String> gone, List<URI> hubs, Post... posts) {
        server.publish(new Publication(site(), List.of(posts), feeds, gone, hubs, Theme.named("default"), assets));
    }

    /** The same three feeds and these posts, as a site in this language. */
    void publishIn(String language, Post... posts) {
        List<PublishedFeed> feeds = published(feeds(RSS).toArray(FeedFile[]::new));
        server.publish(new Publication(site(language), List.of(posts), feeds, Theme.named("default"), assets));
    }

    Site site() {
        return site("en");
    }

    private Site site(String language) {
        return new Site(
                "Notes & more",
                url,
                "Ada",
                null,
                language,
                ZoneId.of("Europe/Berlin"),
                "What Ada found out about engines.");
    }

    /** These files as feeds that have just changed. */
    static List<PublishedFeed> published(FeedFile... files) {
        return Stream.of(files)
                .map(file -> new PublishedFeed(file, MODIFIED, PublishedFeed.State.CHANGED))
                .toList();
    }

    private static List<FeedFile> feeds(String rss) {
        return List.of(
                new FeedFile(
                        "rss.xml",
                        "application/rss+xml; charset=utf-8",
                        "Notes & more",
                        FeedFile.Role.SITE,
                        bytes(rss)),
                new FeedFile(
                        "atom.xml",
                        "application/atom+xml; charset=utf-8",
                        "Notes & more",
                        FeedFile.Role.SITE,
                        bytes("<feed/>")),
                new FeedFile(
                        "feed.json",
                        "application/feed+json",
                        "Notes & more",
                        FeedFile.Role.SITE,
                        bytes("{\"items\":[]}")));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Post post(String url, String title, String published) {
        return new Post(
                new PostId("urn:example:" + url),
                "a-post.md",
                URI.create(url),
                title,
                null,
                OffsetDateTime.parse(published),
                OffsetDateTime.parse(published),
                List.of(Author.named("Ada Lovelace")),
                List.of(new Tag("engines")),
                List.of(),
                "About " + title,
                "en",
                new FixedBody("<p>The text of " + title + ".</p>"),
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    HttpResponse<String> ask(String method, String path, String... headers) {
        return send(method, path, BodyHandlers.ofString(), headers);
    }

    HttpResponse<byte[]> getBytes(String path, String... headers) {
        return send("GET", path, BodyHandlers.ofByteArray(), headers);
    }

    HttpResponse<String> submit(String path, String contentType, String body) {
        return send("POST", path, BodyPublishers.ofString(body), BodyHandlers.ofString(), "Content-Type", contentType);
    }

    private <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
        return send(method, path, BodyPublishers.noBody(), body, headers);
    }

    private <T> HttpResponse<T> send(
            String method,
            String path,
            HttpRequest.BodyPublisher content,
            HttpResponse.BodyHandler<T> body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, content);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What the server says to exactly these lines, as it stands on the wire, until it closes the connection. */
    String raw(String... lines) {
        try (RawConnection connection = RawConnection.to(port)) {
            return connection.ask(lines);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** A body that is what it is. */
    record FixedBody(String html) implements Body {
        @Override
        public String html(Map<String, String> styles) {
            return html;
        }

        @Override
        public String text(int columns) {
            return html;
        }
    }
}
