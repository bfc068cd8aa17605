package dev.pressrun.config;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.feed.Archives;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Filter;
import dev.pressrun.feed.Format;
import dev.pressrun.feed.Group;
import dev.pressrun.feed.Imprint;
import dev.pressrun.feed.NamedFeed;
import dev.pressrun.feed.Podcast;
import dev.pressrun.feed.PodcastCategories;
import dev.pressrun.post.Author;
import dev.pressrun.post.Content;
import dev.pressrun.post.Episode;
import dev.pressrun.post.Site;
import dev.pressrun.post.Tag;
import dev.pressrun.text.Nearest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the keys of the feeds. */
final class FeedReader {
    private static final int MOST = 1_000_000;

    private final Values values;
    private final Site site;

    /** An answer that is one of two. */
    private enum Answer {
        NO,
        YES
    }

    FeedReader(Values values, Site site) {
        this.values = values;
        this.site = site;
    }

    FeedSettings feeds(List<String> named) {
        return new FeedSettings(
                values.path("feed.folder"),
                formats(),
                values.number("feed.limit", 0, MOST),
                values.choice("feed.content", Content.class),
                values.address("web.url"),
                groups(),
                values.number("feed.group-posts", 1, MOST),
                named.stream().flatMap(this::named).toList(),
                values.choice("feed.archives", Archives.class),
                values.list("feed.hubs", WrittenAddress::page),
                new Imprint(
                        picture("site.icon"),
                        picture("site.logo"),
                        values.text("site.copyright").orElse("")),
                podcast());
    }

    private Set<Format> formats() {
        Set<Format> chosen = Set.copyOf(values.choices("feed.formats", Format.class));
        return chosen.isEmpty() ? Format.all() : chosen; // a wrong one is a problem already
    }

    private Set<Group> groups() {
        // an empty value would mean the default
        return values.text("feed.groups").equals(Optional.of("none"))
                ? Set.of()
                : Set.copyOf(values.choices("feed.groups", Group.class));
    }

    private Stream<NamedFeed> named(String name) {
        String key = "feed." + name + ".";
        if (!NamedFeed.isName(name)) {
            values.problem(
                    "feed." + name,
                    "is no name for a feed: take lower-case letters, digits and hyphens, and none of tags, categories,"
                            + " authors, languages and archive");
            return Stream.empty();
        }
        return Stream.of(new NamedFeed(
                name,
                values.text(key + "title").orElse(""),
                values.text(key + "description").orElse(""),
                filter(key),
                values.number(key + "limit", 0, MOST),
                values.choice(key + "content", Content.class)));
    }

    private Filter filter(String key) {
        return new Filter(
                tags(key + "tags"),
                tags(key + "categories"),
                values.list(key + "authors"),
                values.list(key + "languages"),
                values.list(key + "path", Filter::glob),
                tags(key + "exclude"));
    }

    private List<Tag> tags(String key) {
        return values.list(key, Tag::new);
    }

    /** A picture's address; one that is relative begins at the site's. */
    private @Nullable URI picture(String key) {
        return values.parsed(
                        key,
                        text -> Optional.of(
                                WrittenAddress.page(site.url().resolve(text).toString())),
                        Optional.<URI>empty())
                .orElse(null);
    }

    private Podcast podcast() {
        Mailbox owner = values.text("podcast.owner").isPresent() ? values.mailbox("podcast.owner") : null;
        return new Podcast(
                values.text("podcast.author").orElse(""),
                values.list("podcast.categories", FeedReader::category),
                values.choice("podcast.explicit", Answer.class) == Answer.YES
                        ? Episode.Language.EXPLICIT
                        : Episode.Language.CLEAN,
                picture("podcast.image"),
                owner == null ? null : new Author(name(owner), owner.address(), null),
                values.choice("podcast.type", Podcast.Type.class),
                values.choice("podcast.locked", Podcast.Locked.class));
    }

    private static String category(String text) {
        List<String> known = PodcastCategories.all();
        if (!known.contains(text)) {
            throw new IllegalArgumentException("must be of Apple's list, not " + text
                    + Nearest.to(text, known.stream())
                            .map(name -> "; did you mean " + name + "?")
                            .orElse(""));
        }
        return text;
    }

    private String name(Mailbox owner) {
        if (!owner.name().isEmpty()) {
            return owner.name();
        }
        return values.text("podcast.author").orElse(site.title());
    }
}
