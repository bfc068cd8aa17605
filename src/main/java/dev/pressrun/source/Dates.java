package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.history.Span;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import dev.pressrun.text.Lines;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When a post was written, published and changed, and until when it is shown. */
final class Dates {
    private static final List<String> PUBLISHED = List.of(
            "date",
            "publishdate",
            "pubdate",
            "pubdatetime",
            "published",
            "published_at",
            "publishedat",
            "publish_date",
            "date_published",
            "datepublished",
            "created",
            "posted",
            "datecreated",
            "created_at",
            "createdat",
            "date_created");
    private static final List<String> UPDATED = List.of(
            "lastmod",
            "modified",
            "updated",
            "updateddate",
            "last_modified_at",
            "last_updated_at",
            "update",
            "datemodified",
            "last modified",
            "last updated",
            "lastmodified",
            "last_modified",
            "lastupdated",
            "last_updated",
            "moddatetime",
            "updated_at",
            "updatedat",
            "date_modified",
            "date_updated",
            "modified_at");
    // what Eleventy finds out by itself; "published" may say no more than yes or no
    private static final Set<String> NO_DATES =
            Set.of("last modified", "created", "git last modified", "git created", "true", "false", "yes", "no");
    private static final int HEAD_LINES = 10;

    private final Manuscript manuscript;
    private final Layout layout;
    private final Site site;
    private final Notes notes;

    Dates(Manuscript manuscript, Layout layout, Site site, Notes notes) {
        this.manuscript = manuscript;
        this.layout = layout;
        this.site = site;
        this.notes = notes;
    }

    /** Whether the front matter says when a post was written. */
    static boolean isWritten(FrontMatter matter) {
        return !matter.first(PUBLISHED).isBlank();
    }

    /** The first date that is given; the file's own time, with a warning, when there is none at all. */
    OffsetDateTime date() {
        return written(PUBLISHED)
                .or(() -> committed(PUBLISHED))
                .or(() -> Optional.ofNullable(manuscript.head().date()).map(this::at))
                .or(() -> layout.isDatedByPath() ? Optional.empty() : written(UPDATED))
                .or(this::inPath)
                .or(this::inText)
                .or(() -> Optional.ofNullable(manuscript.file().history()).map(Span::first))
                .or(() -> written(UPDATED))
                .orElseGet(this::ofFile);
    }

    /** When readers may first see it: a publish date that is later than the date holds the post back. */
    OffsetDateTime published(OffsetDateTime date) {
        return written(List.of("publishdate"))
                .filter(given ->
                        layout.isPublishedBeforeItsDate() || given.toInstant().isAfter(date.toInstant()))
                .orElse(date);
    }

    /** When the author last changed it, if the author says so and it is later. */
    OffsetDateTime updated(OffsetDateTime published) {
        return written(UPDATED)
                .or(() -> committed(UPDATED))
                .or(() -> lastCommit(published))
                .filter(updated -> updated.toInstant().isAfter(published.toInstant()))
                .orElse(published);
    }

    Optional<Instant> expiry() {
        return written(List.of("expirydate", "unpublishdate", "expires", "expiry_date", "unpublish_date"))
                .map(OffsetDateTime::toInstant);
    }

    private Optional<OffsetDateTime> written(List<String> keys) {
        for (String key : keys) {
            Value value = manuscript.matter().first(key);
            String text = value.text().strip();
            Optional<WrittenDate> date = WrittenDate.parse(text);
            if (date.isPresent()) {
                return date.map(found -> found.at(site.zone(), layout.zone(value, site)));
            }
            if (!text.isEmpty() && !NO_DATES.contains(text.toLowerCase(Locale.ROOT))) {
                notes.warn(
                        value.line(),
                        "the " + key + " \"" + shortened(text)
                                + "\" is no date that we know; write it like 2026-11-23 or 2026-11-23 09:00 +01:00");
            }
        }
        return Optional.empty();
    }

    /** Eleventy's own values: the first or the last commit. */
    private Optional<OffsetDateTime> committed(List<String> keys) {
        Span history = manuscript.file().history();
        if (history == null) {
            return Optional.empty();
        }
        String asked = manuscript.matter().first(keys).text().strip().toLowerCase(Locale.ROOT);
        return switch (asked) {
            case "created", "git created" -> Optional.of(history.first());
            case "last modified", "git last modified" -> Optional.of(history.last());
            default -> Optional.empty();
        };
    }

    /** A post that its first commit dates is changed by its last; one with a date of its own is changed when it says so. */
    private Optional<OffsetDateTime> lastCommit(OffsetDateTime published) {
        return Optional.ofNullable(manuscript.file().history())
                .filter(history -> history.first().isEqual(published))
                .map(Span::last);
    }

    private OffsetDateTime at(WrittenDate date) {
        return date.at(site.zone(), layout.zone(site));
    }

    private Optional<OffsetDateTime> inPath() {
        return layout.dateInPath(manuscript)
                .or(() -> PathDate.of(manuscript.matter().text("url", "permalink", "path")))
                .map(this::at);
    }

    /** A line near the top that is a date and nothing else; it stays in the text. */
    private Optional<OffsetDateTime> inText() {
        Lines at = new Lines(manuscript.head().body().toString());
        for (; !at.atEnd() && at.number() <= HEAD_LINES; at.next()) {
            Optional<WrittenDate> date = PlainHead.parseDate(at.line());
            if (date.isPresent()) {
                return date.map(this::at);
            }
        }
        return Optional.empty();
    }

    private OffsetDateTime ofFile() {
        Value asked = manuscript.matter().first(PUBLISHED);
        String word = asked.text().strip().toLowerCase(Locale.ROOT);
        if (word.endsWith("created") || word.startsWith("git ")) {
            notes.warn(
                    asked.line(),
                    "the date \"" + asked.text().strip()
                            + "\" is known to git only, so the file's own is taken; set posts.dates=git");
        } else if (!word.equals("last modified")) {
            notes.warn(
                    0,
                    "has no date, so the file's own is taken, which changes when it is copied;"
                            + " write a date into the post or its name");
        }
        return manuscript.file().modified().atZone(site.zone()).toOffsetDateTime();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
