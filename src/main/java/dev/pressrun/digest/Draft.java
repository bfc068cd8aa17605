package dev.pressrun.digest;

import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.text.OneLine;
import dev.pressrun.text.ReadingTime;
import dev.pressrun.text.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An edition before it is written: what both of its parts are made from.
 *
 * @param posts the newest first
 * @param date the day on which it is made, in the digest's zone
 */
record Draft(
        Site site, Digest digest, EditionId id, List<Post> posts, LocalDate date, EditionLinks links, Wording texts) {
    /** Mail programs show less; a server may refuse a header line of more than 998 (RFC 5322, section 2.1.1). */
    private static final int SUBJECT = 199;

    private static final int PREHEADER = 140;

    /** Of the text part. */
    static final int COLUMNS = 72;

    String subject() {
        Map<String, String> values = Map.of(
                "title", digest.title(),
                "date", longDate(date),
                "count", Integer.toString(posts.size()),
                "first", posts.get(0).title());
        String subject = OneLine.of(Wording.fill(digest.subject(), values));
        return OneLine.cut(subject.isEmpty() ? OneLine.of(digest.title()) : subject, SUBJECT);
    }

    /** What a mailbox shows behind the subject: the one post's summary, or the titles of all. */
    String preheader() {
        Post first = posts.get(0);
        String summary = first.summary().isBlank() ? first.title() : first.summary();
        String all = String.join(" · ", posts.stream().map(Post::title).toList());
        return OneLine.cut(OneLine.of(posts.size() == 1 ? summary : all), PREHEADER);
    }

    Locale locale() {
        return digest.locale();
    }

    /** The path of a post's file. The name of a file may hold anything, even a line break or what marks a {@link Place}. */
    static String file(Post post) {
        return post.path().replaceAll("\\p{Cc}", "?");
    }

    /** As it is written out in the language of the digest: {@code October 25, 2004}. */
    String longDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(day);
    }

    /** The day on which the author's clock stood. */
    String longDate(Post post) {
        return longDate(post.published().toLocalDate());
    }

    /** Why the reader gets this mail, which the law of many countries wants to be said. */
    String reason() {
        return texts.get("reason", Map.of("title", digest.title()));
    }

    /** Their names, to stand among words; empty where nobody is named. */
    String authors(Post post) {
        return String.join(
                ", ",
                post.authors().stream().map(Author::name).map(texts::isolated).toList());
    }

    String readingTime(Post post) {
        int minutes = ReadingTime.minutes(post.body().text(COLUMNS));
        return texts.get("reading-time", Map.of("minutes", String.valueOf(minutes)));
    }

    /** How the mail begins, in which the name stands in its place. */
    String greeting() {
        return texts.get("greeting", Map.of("name", Place.NAME.toString()));
    }

    /** Where the edition can be read on the web; empty for nowhere. */
    String address() {
        return digest.isArchived() ? links.of(id) : "";
    }

    /** The postal address. */
    List<String> addressLines() {
        return digest.address()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
