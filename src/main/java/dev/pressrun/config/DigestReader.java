package dev.pressrun.config;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import dev.pressrun.post.Tag;
import dev.pressrun.schedule.Cron;
import dev.pressrun.schedule.Timetable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys of one digest. */
final class DigestReader {
    private static final Pattern SUBJECT_PART = Pattern.compile("\\{([a-z]+)}");
    private static final List<String> SUBJECT_PARTS = List.of("title", "date", "count", "first");
    private final Values values;
    private final Site site;

    DigestReader(Values values, Site site) {
        this.values = values;
        this.site = site;
    }

    /** The digest, or none when something is wrong that cannot be stood in for. */
    List<Digest> digest(String name) {
        String key = "digest." + name + ".";
        if (!Digest.isName(name)) {
            values.problem(
                    key + "cron", "has a digest's name that is not up to 63 lower-case letters, digits and hyphens");
            return List.of();
        }
        int minPosts = values.number(key + "min-posts", 1, 1000);
        int maxPosts = values.number(key + "max-posts", 1, 1000);
        if (maxPosts < minPosts) {
            values.problem(key + "max-posts", "must be at least min-posts, " + minPosts + ", not " + maxPosts);
        }
        return List.of(new Digest(
                name,
                values.text(key + "title").orElse(site.title()),
                values.parsed(key + "subject", DigestReader::subject, "{title}"),
                from(key),
                values.text(key + "reply-to").isPresent() ? values.mailbox(key + "reply-to") : null,
                values.list(key + "tags").stream().map(Tag::new).toList(),
                values.choice(key + "content", Content.class),
                minPosts,
                Math.max(minPosts, maxPosts),
                values.text(key + "address").orElse(""),
                values.zone(key + "zone"),
                values.text(key + "since").isPresent() ? since(key + "since") : null,
                Locale.forLanguageTag(values.parsed(key + "language", Written::language, site.language())),
                values.choice(key + "archive", Digest.Archive.class)));
    }

    private static String subject(String text) {
        Matcher part = SUBJECT_PART.matcher(text);
        while (part.find()) {
            if (!SUBJECT_PARTS.contains(part.group(1))) {
                throw new IllegalArgumentException(
                        "knows no {" + part.group(1) + "}; there are {" + String.join("}, {", SUBJECT_PARTS) + "}");
            }
        }
        return text;
    }

    /** When the digest is due, or nothing when that is not known. */
    List<Timetable> timetable(String name) {
        String key = "digest." + name + ".";
        return values.parsed(key + "cron", text -> List.of(Cron.parse(text)), List.<Cron>of()).stream()
                .map(cron ->
                        new Timetable(name, cron, values.zone(key + "zone"), values.duration(key + "max-lateness")))
                .toList();
    }

    private Mailbox from(String key) {
        if (values.text(key + "from").isEmpty()) {
            values.problem(key + "from", "is missing, and so is site.email; set one of them");
        }
        Mailbox from = values.mailbox(key + "from");
        return from.name().isEmpty() ? new Mailbox(site.title(), from.address()) : from;
    }

    private LocalDate since(String key) {
        return values.parsed(
                key,
                text -> {
                    try {
                        return LocalDate.parse(text);
                    } catch (DateTimeParseException e) {
                        throw new IllegalArgumentException("must be a day such as 2026-01-31, not " + text, e);
                    }
                },
                LocalDate.EPOCH);
    }
}
