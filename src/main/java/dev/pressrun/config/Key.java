package dev.pressrun.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One key of {@code schedule.properties}.
 *
 * @param name as it stands in the file; a star takes the place of the name of a digest, a feed or a selector
 * @param fallback what holds when the key is not set, {@code ${other.key}} for the value of another key; empty for nothing
 * @param presence whether it must be set
 * @param kind what its value may hold, and whether it may be shown
 */
public record Key(String name, String fallback, Presence presence, Kind kind) {
    /** Every key there is, in the order of docs/settings.md. */
    public static final List<Key> ALL = List.of(
            required("site.title"),
            required("site.url"),
            optional("site.author", ""),
            optional("site.email", ""),
            optional("site.language", "en"),
            optional("site.zone", "UTC"),
            optional("site.description", ""),
            optional("site.icon", ""),
            optional("site.logo", ""),
            optional("site.copyright", ""),
            optional("theme", "default"),
            optional("posts.folder", "posts"),
            optional("posts.generator", "auto"),
            optional("posts.permalink", ""),
            optional("posts.image", "named"),
            optional("posts.dates", "files"),
            optional("posts.title-key", ""),
            optional("feed.folder", "public"),
            optional("feed.formats", "rss, atom, json"),
            optional("feed.limit", "30"),
            optional("feed.content", "full"),
            optional("feed.groups", "tags, categories, authors, languages"),
            optional("feed.group-posts", "3"),
            optional("feed.archives", "main"),
            optional("feed.hubs", ""),
            optional("feed.*.title", ""),
            optional("feed.*.description", ""),
            optional("feed.*.tags", ""),
            optional("feed.*.categories", ""),
            optional("feed.*.authors", ""),
            optional("feed.*.languages", ""),
            optional("feed.*.path", ""),
            optional("feed.*.exclude", ""),
            optional("feed.*.limit", "${feed.limit}"),
            optional("feed.*.content", "${feed.content}"),
            optional("podcast.author", "${site.author}"),
            optional("podcast.owner", "${site.email}"),
            optional("podcast.categories", "Society & Culture > Personal Journals"),
            optional("podcast.explicit", "no"),
            optional("podcast.image", "${site.logo}"),
            optional("podcast.type", "episodic"),
            optional("podcast.locked", "no"),
            new Key("digest.*.cron", "", Presence.REQUIRED, Kind.SPACED),
            optional("digest.*.zone", "${site.zone}"),
            optional("digest.*.language", "${site.language}"),
            optional("digest.*.theme", "${theme}"),
            optional("digest.*.title", "${site.title}"),
            optional("digest.*.subject", "{title}: {first}"),
            optional("digest.*.from", "${site.email}"),
            optional("digest.*.reply-to", ""),
            optional("digest.*.tags", ""),
            optional("digest.*.content", "full"),
            optional("digest.*.min-posts", "1"),
            optional("digest.*.max-posts", "20"),
            new Key("digest.*.address", "", Presence.OPTIONAL, Kind.SPACED),
            optional("digest.*.since", ""),
            optional("digest.*.max-lateness", "7d"),
            optional("digest.*.archive", "yes"),
            optional("mail.transport", "maildir"),
            optional("mail.folder", "mail"),
            optional("mail.return-address", ""),
            optional("mail.unsubscribe-address", ""),
            optional("mail.feedback-id", ""),
            optional("smtp.host", "localhost"),
            optional("smtp.port", "587"),
            optional("smtp.tls", "starttls"),
            optional("smtp.username", ""),
            secret("smtp.password"),
            optional("smtp.password-file", ""),
            optional("smtp.connections", "4"),
            optional("smtp.rate", "0"),
            optional("dkim.domain", ""),
            optional("dkim.*.key-file", ""),
            optional("store.url", "jdbc:sqlite:data/pressrun.db"),
            optional("web.address", "127.0.0.1"),
            optional("web.port", "8080"),
            optional("web.url", "${site.url}"),
            optional("web.feed-rate", "30"),
            optional("web.proxies", ""),
            optional("cache.folder", "data/cache"));

    /** Whether a key must be set. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /** What a value is: one line; one that may also hold tabs and line breaks; a line that is never shown. */
    public enum Kind {
        LINE,
        SPACED,
        SECRET
    }

    private static Key required(String name) {
        return new Key(name, "", Presence.REQUIRED, Kind.LINE);
    }

    private static Key optional(String name, String fallback) {
        return new Key(name, fallback, Presence.OPTIONAL, Kind.LINE);
    }

    private static Key secret(String name) {
        return new Key(name, "", Presence.OPTIONAL, Kind.SECRET);
    }

    /** The names that settings may use, given the digests, the feeds and the selectors that there are. */
    static Stream<String> names(List<String> digests, List<String> feeds, List<String> selectors) {
        return ALL.stream().flatMap(key -> switch (key.family()) {
            case "" -> Stream.of(key.name);
            case "feed" -> feeds.stream().map(key::of);
            case "dkim" -> selectors.stream().map(key::of);
            default -> digests.stream().map(key::of);
        });
    }

    /** Whose name takes the place of the star: {@code digest}, {@code feed} or {@code dkim}; empty for a key without one. */
    private String family() {
        int star = name.indexOf(".*");
        return star < 0 ? "" : name.substring(0, star);
    }

    /** The key that a name in the settings means: {@code feed.notes.tags} is {@code feed.*.tags}. */
    static Key called(String name) {
        return ALL.stream()
                .filter(key -> key.name.equals(name))
                .findFirst()
                .or(() -> ALL.stream().filter(key -> key.isPatternOf(name)).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no key is called " + name));
    }

    private boolean isPatternOf(String other) {
        int star = name.indexOf('*');
        return star >= 0
                && other.startsWith(name.substring(0, star))
                && other.endsWith(name.substring(star + 1))
                && other.length() > name.length() - 1;
    }

    /** The key's name for one digest, feed or selector. */
    String of(String one) {
        return name.replace("*", one);
    }

    /** The environment variable that overrides a name: {@code smtp.password-file} is {@code PRESSRUN_SMTP_PASSWORD_FILE}. */
    static String variable(String name) {
        return "PRESSRUN_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
