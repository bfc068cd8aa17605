package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Body;
import dev.pressrun.post.Content;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import dev.pressrun.post.Syndication;
import dev.pressrun.post.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The blog that the tests of this package publish. */
final class Posts {
    static final Site SITE = new Site(
            "Ada & <friends>",
            URI.create("https://blog.example.org/"),
            "Ada Lovelace",
            "ada@example.org",
            "en",
            ZoneId.of("Europe/Berlin"),
            "Notes on engines & looms");
    static final FeedSettings FULL = settings(0, Content.FULL);
    static final FeedSettings SUMMARY = settings(0, Content.SUMMARY);

    static final Post SEED = new Post(
            new PostId("tag:blog.example.org,2004-10-25:/-a-/slashes-"),
            "-a-/slashes-.md",
            URI.create("https://blog.example.org/-a-/slashes-/"),
            "a patch long applied / I pivoted the table wrong",
            "Debugging <My> First Bug",
            OffsetDateTime.parse("2004-10-25T00:00:00+02:00"),
            OffsetDateTime.parse("2004-10-25T00:00:00+02:00"),
            List.of(Author.named("Ada Lovelace")),
            List.of(),
            List.of(),
            "",
            "en",
            new FixedBody("<p>Today is one of <em>those</em> days.</p>\n"),
            Media.NONE,
            Syndication.USUAL,
            List.of());
    static final Post RICH = new Post(
            new PostId("https://blog.example.org/rich/"),
            "rich.md",
            URI.create("https://blog.example.org/rich/"),
            "Why AT&T's <b> beats 1 > 0",
            null,
            OffsetDateTime.parse("2024-02-29T23:59:59.987+05:30"),
            OffsetDateTime.parse("2024-03-01T08:00:00Z"),
            List.of(
                    new Author("Ada Lovelace", "ada@example.org", URI.create("https://ada.example.org/")),
                    Author.named("Charles Babbage")),
            List.of(new Tag("Engines"), new Tag("R&D")),
            List.of(),
            "If a < b & b < c, \"then\" what?",
            "en-GB",
            new FixedBody("<p>See <code>x[a[0]]>1</code> &amp; 🚀.</p>\n<pre>line\n\tline</pre>\n"),
            Media.NONE,
            Syndication.USUAL,
            List.of());
    static final Post GERMAN = new Post(
            new PostId("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"),
            "grüße.md",
            URI.create("https://blog.example.org/grüße/"),
            "Grüße",
            null,
            OffsetDateTime.parse("2004-10-25T00:00:00+02:00"),
            OffsetDateTime.parse("2004-10-25T00:00:00+02:00"),
            List.of(),
            List.of(new Tag("Engines")),
            List.of(),
            "Schöne Grüße.",
            "de",
            new FixedBody("<p>Schöne Grüße.</p>\n"),
            Media.NONE,
            Syndication.USUAL,
            List.of());
    static final List<Post> ALL = List.of(SEED, RICH, GERMAN);

    private Posts() {}

    static FeedSettings settings(int limit, Content content) {
        return new FeedSettings(Path.of("feeds"), limit, content, URI.create("https://blog.example.org/"));
    }

    /** A post whose other parts do not matter. */
    static Post of(String id, String published, String updated) {
        return new Post(
                new PostId(id),
                id + ".md",
                SITE.at(id + "/"),
                "About " + id,
                null,
                OffsetDateTime.parse(published),
                OffsetDateTime.parse(updated),
                List.of(),
                List.of(),
                List.of(),
                "",
                "en",
                new FixedBody("<p>" + id + "</p>\n"),
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    static Post of(String id, String published) {
        return of(id, published, published);
    }

    static Written write(FeedSettings settings, List<Post> posts) {
        return write(SITE, settings, posts);
    }

    static Written write(Site site, FeedSettings settings, List<Post> posts) {
        List<String> texts = Feeds.write(site, settings, posts).stream()
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
        return new Written(texts.get(0), texts.get(1), texts.get(2));
    }

    static Site site(@Nullable String author, @Nullable String email) {
        return new Site(SITE.title(), SITE.url(), author, email, "en", SITE.zone(), "");
    }

    /** A body that is HTML already. */
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

    /** A body that counts how often it is rendered. */
    static final class CountedBody implements Body {
        private final AtomicInteger rendered = new AtomicInteger();

        int rendered() {
            return rendered.get();
        }

        @Override
        public String html() {
            rendered.incrementAndGet();
            return "<p>counted</p>";
        }

        @Override
        public String html(Map<String, String> styles) {
            return html();
        }

        @Override
        public String text(int columns) {
            return html();
        }
    }

    static Post with(Post post, List<Author> authors, List<Tag> tags, String language) {
        return copy(post, authors, tags, language, post.media(), post.syndication());
    }

    static Post with(Post post, Media media) {
        return copy(post, post.authors(), post.tags(), post.language(), media, post.syndication());
    }

    static Post with(Post post, Syndication syndication) {
        return copy(post, post.authors(), post.tags(), post.language(), post.media(), syndication);
    }

    private static Post copy(
            Post post, List<Author> authors, List<Tag> tags, String language, Media media, Syndication syndication) {
        return new Post(
                post.id(),
                post.path(),
                post.url(),
                post.title(),
                post.headline(),
                post.published(),
                post.updated(),
                authors,
                tags,
                post.categories(),
                post.summary(),
                language,
                post.body(),
                media,
                syndication,
                post.aliases());
    }

    static String text(List<FeedFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    /** Settings of the whole site and nothing else, to begin with. */
    static Builder settings() {
        return new Builder();
    }

    /** Puts settings together, naming only what a test is about. */
    static final class Builder {
        private int limit;
        private Set<Group> groups = Set.of();
        private int groupPosts = 1;
        private List<NamedFeed> named = List.of();
        private Archives archives = Archives.NONE;
        private List<URI> hubs = List.of();
        private Set<Format> formats = Format.all();
        private Imprint imprint = Imprint.NONE;
        private Podcast podcast = Podcast.USUAL;

        Builder limit(int posts) {
            limit = posts;
            return this;
        }

        Builder groups(Set<Group> all, int posts) {
            groups = all;
            groupPosts = posts;
            return this;
        }

        Builder named(NamedFeed... feeds) {
            named = List.of(feeds);
            return this;
        }

        Builder archives(Archives which) {
            archives = which;
            return this;
        }

        Builder hubs(URI... addresses) {
            hubs = List.of(addresses);
            return this;
        }

        Builder imprint(Imprint shown) {
            imprint = shown;
            return this;
        }

        Builder formats(Format... wanted) {
            formats = Set.of(wanted);
            return this;
        }

        Builder podcast(Podcast told) {
            podcast = told;
            return this;
        }

        FeedSettings build() {
            return new FeedSettings(
                    Path.of("feeds"),
                    formats,
                    limit,
                    Content.FULL,
                    SITE.url(),
                    groups,
                    groupPosts,
                    named,
                    archives,
                    hubs,
                    imprint,
                    podcast);
        }
    }
}
