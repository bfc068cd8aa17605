package dev.pressrun.digest;

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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What themes are tried on. */
public final class Specimen {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-02T03:04:05Z");

    public static final Site SITE =
            new Site("A site", URI.create("https://example.org/"), null, null, "en", ZONE, "About it");

    /** A post with everything that a post can have. */
    public static final Post FULL = post("one", "A headline", "A summary.", author(), List.of(new Tag("trials")));

    /** A post with nothing that a post can be without. */
    public static final Post BARE = post("two", null, "", List.of(), List.of());

    public static final EditionId EDITION = new EditionId("trial", LocalDateTime.parse("2026-01-02T03:04:05"), ZONE);
    static final String TITLE = "A digest for trials";
    static final String STREET = "7 Trial Street";

    private Specimen() {}

    /** A digest whose editions are shown on the web. */
    public static Digest digest() {
        return digest(Content.FULL, Digest.Archive.YES, Locale.ENGLISH);
    }

    static Digest digest(Content content, Digest.Archive archive, Locale locale) {
        Mailbox from = new Mailbox("Ada", "ada@example.org");
        return new Digest(
                "trial", TITLE, "{title}", from, null, List.of(), content, 1, 20, STREET, ZONE, null, locale, archive);
    }

    /** An edition of that digest, as a list shows it. */
    public static EditionSummary summary() {
        return new EditionSummary(EDITION, DAY.toInstant(), TITLE + ": one", "About one", 1);
    }

    private static List<Author> author() {
        return List.of(Author.named("Ada"), new Author("Bob", null, URI.create("https://example.org/bob")));
    }

    private static Post post(
            String name, @Nullable String headline, String summary, List<Author> authors, List<Tag> tags) {
        return new Post(
                new PostId("https://example.org/" + name),
                name + ".md",
                URI.create("https://example.org/" + name + "/"),
                "The post " + name,
                headline,
                DAY,
                DAY,
                authors,
                tags,
                List.of(),
                summary,
                "en",
                new Text(),
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    /** A body for trials. */
    private record Text() implements Body {
        @Override
        public String html() {
            return "<p>Text</p>";
        }

        @Override
        public String html(Map<String, String> styles) {
            return "<p>Text</p>";
        }

        @Override
        public String text(int columns) {
            return "Text";
        }
    }
}
