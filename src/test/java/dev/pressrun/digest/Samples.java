package dev.pressrun.digest;

import dev.pressrun.digest.Digest.Archive;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A site, its digest and its posts. */
final class Samples {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00.5Z");
    static final EditionId ID = new EditionId("weekly", LocalDateTime.parse("2026-11-23T09:00"), BERLIN);
    static final Site SITE = site("https://Blog.Example.org/");
    static final Digest WEEKLY = digest("{first}", Content.FULL, 1, 20, List.of());

    private Samples() {}

    static Site site(String url) {
        return new Site(
                "Notes from the Workshop",
                URI.create(url),
                "Ada",
                "ada@example.org",
                "en",
                BERLIN,
                "What I made and what broke");
    }

    static Digest digest(String subject, Content content, int minPosts, int maxPosts, List<Tag> tags) {
        return new Digest(
                "weekly",
                "The Workshop Letter",
                subject,
                Mailbox.parse("Ada <letter@example.org>"),
                null,
                tags,
                content,
                minPosts,
                maxPosts,
                "Ada Example\nLong Lane 7\n12345 Sometown",
                BERLIN,
                null,
                Locale.ENGLISH,
                Archive.YES);
    }

    /** The digest that speaks another language. */
    static Digest speaking(String language) {
        return like(Locale.forLanguageTag(language), Archive.YES);
    }

    /** The digest whose editions have no pages. */
    static Digest unarchived() {
        return like(WEEKLY.locale(), Archive.NO);
    }

    private static Digest like(Locale locale, Archive archive) {
        return new Digest(
                WEEKLY.name(),
                WEEKLY.title(),
                WEEKLY.subject(),
                WEEKLY.from(),
                WEEKLY.replyTo(),
                WEEKLY.tags(),
                WEEKLY.content(),
                WEEKLY.minPosts(),
                WEEKLY.maxPosts(),
                WEEKLY.address(),
                WEEKLY.zone(),
                WEEKLY.since(),
                locale,
                archive);
    }

    static Post post(String name, String published) {
        return post(name, published, "A tale of " + name, null, new Written("<p>Text</p>", "Text"));
    }

    static Post post(String name, String published, String title, @Nullable String headline, Body body) {
        OffsetDateTime date = OffsetDateTime.parse(published);
        return new Post(
                new PostId("https://blog.example.org/" + name),
                name + ".md",
                URI.create("https://blog.example.org/").resolve(path(name)),
                title,
                headline,
                date,
                date,
                List.of(Author.named("Ada")),
                List.of(new Tag("workshop")),
                List.of(),
                "What " + name + " is about, in one sentence.",
                "en",
                body,
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    private static String path(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("+", "%20") + "/";
    }

    /** A body that was rendered before. */
    record Written(String html, String plain) implements Body {
        private static final Pattern START = Pattern.compile("<([a-z0-9]+)(?=[ >])");

        @Override
        public String html(Map<String, String> styles) {
            return START.matcher(html).replaceAll(start -> {
                String style = styles.get(start.group(1));
                return Matcher.quoteReplacement(
                        style == null ? start.group() : start.group() + " style=\"" + style + '"');
            });
        }

        @Override
        public String text(int columns) {
            return plain;
        }
    }
}
