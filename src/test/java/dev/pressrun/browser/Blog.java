package dev.pressrun.browser;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionRenderer;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Place;
import dev.pressrun.digest.Places;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.generator.Generator;
import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.Reading;
import dev.pressrun.source.SourceSettings;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.Subscription;
import dev.pressrun.subscriber.SubscriptionState;
import dev.pressrun.subscriber.Tokens;
import dev.pressrun.theme.Theme;
import dev.pressrun.web.Archive;
import dev.pressrun.web.Publication;
import dev.pressrun.web.Readership;
import dev.pressrun.web.Readiness;
import dev.pressrun.web.WebServer;
import dev.pressrun.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A blog with everything in its posts that a look has to cope with, with one reader, and a server that shows it. */
final class Blog implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String DIGEST = "weekly";

    private final Theme theme;
    private final Site site;
    private final Reading reading;
    private final Store store;
    private final Tokens tokens;
    private final WebServer server;
    private final int port;

    /** In a language and a theme, at {@code http://HOST/}; what it keeps is put into a folder. */
    Blog(String host, String language, String theme, Path folder) {
        this.theme = Theme.named(theme);
        URI url = URI.create("http://" + host + "/");
        this.site =
                new Site("Notes from the Workshop", url, "Ada", null, language, ZONE, "What I made, and what broke");
        Path posts = folder.resolve(host);
        copy(posts);
        this.reading = new PostFolder(new SourceSettings(posts, Generator.PLAIN, null), site).read(NOW);
        this.store = Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve(host + ".db")));
        this.tokens = new Tokens(store.tokenKeys().all());
        subscribeOneReader();
        this.server = new WebServer(
                new WebSettings("127.0.0.1", 0, url),
                () -> new Readiness(true, Map.of()),
                new Readership(
                        site,
                        this.theme,
                        Map.of(DIGEST, digest().title()),
                        store.subscribers(),
                        tokens,
                        Clock.fixed(NOW, ZONE)),
                new Archive(site, this.theme, List.of(digest()), store.editions()));
        this.port = server.start();
        publish();
    }

    /** Copies the sample posts into a folder, and adds so many older ones that their list has a second page. */
    private static void copy(Path to) {
        try {
            Path from = Path.of(
                    Objects.requireNonNull(Blog.class.getResource("posts")).toURI());
            Files.createDirectories(to);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
            for (int day = 1; day <= 60; day++) {
                String date = LocalDate.EPOCH.plusDays(day).toString();
                Files.writeString(to.resolve(date + "-old.md"), "---\ntitle: Of " + date + "\n---\nLong ago.\n");
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish() {
        FeedSettings settings = new FeedSettings(Path.of("unused"), 0, Content.FULL, site.url());
        List<PublishedFeed> feeds = Feeds.write(site, settings, reading.posts()).stream()
                .map(file -> new PublishedFeed(file, NOW, PublishedFeed.State.CHANGED))
                .toList();
        server.publish(new Publication(site, reading.posts(), feeds, theme, reading.assets()::find));
    }

    private Digest digest() {
        return new Digest(
                DIGEST,
                "The Workshop Letter",
                "{title}, {date}",
                Mailbox.parse("Ada <letter@example.org>"),
                null,
                List.of(),
                Content.FULL,
                1,
                20,
                "Ada Example\nLong Lane 7\n12345 Sometown",
                ZONE,
                null,
                Locale.forLanguageTag(site.language()),
                Digest.Archive.YES);
    }

    int port() {
        return port;
    }

    String host() {
        return site.url().getHost();
    }

    /** The address of something on the blog. */
    String at(String path) {
        return site.url().resolve(path).toString();
    }

    /** The address of the newest post whose file has this name. */
    String post(String file) {
        return reading.posts().stream()
                .filter(post -> post.path().equals(file))
                .map(post -> post.url().toString())
                .findFirst()
                .orElseThrow();
    }

    /** The digest of the newest posts, as a reader called Grace gets it. */
    String mail() {
        return Places.filled(
                edition().html(), Map.of(Place.NAME, "Grace", Place.UNSUBSCRIBE, at("unsubscribe/weekly/token")));
    }

    private Edition edition() {
        EditionId id = new EditionId(DIGEST, LocalDateTime.ofInstant(NOW, ZONE), ZONE);
        return new EditionRenderer(site, theme)
                .render(digest(), id, reading.posts().subList(0, 4), NOW);
    }

    /** Before the edition is there, so that it is owed. */
    private void subscribeOneReader() {
        EmailAddress address = new EmailAddress("grace@example.org");
        store.subscribers().add(List.of(address), DIGEST, SubscriptionState.CONFIRMED, NOW);
        store.editions().add(edition());
    }

    private Subscription reader() {
        List<Subscription> all = new ArrayList<>();
        store.subscribers().forEach(all::add);
        return all.get(0);
    }

    /** The address of the page on which the reader unsubscribes. */
    String unsubscribePage() {
        return new ReaderLinks(site.url(), tokens).unsubscribe(DIGEST, reader().subscriber());
    }

    /** The address of the list of editions. */
    String editionsPage() {
        return new EditionLinks(site.url()).of(DIGEST);
    }

    /** The address of the page of the edition. */
    String editionPage() {
        return new EditionLinks(site.url()).of(edition().id());
    }

    /** Whether the reader still wants the digest. */
    SubscriptionState state() {
        return reader().state();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
