package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.digest.Places;
import dev.pressrun.post.Site;
import dev.pressrun.text.Direction;
import dev.pressrun.theme.Theme;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Makes the pages on which editions are listed, and those of the editions themselves. */
final class EditionPages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String END_OF_HEAD = "</head>";
    private static final int LIST_SIZE = 50;

    private final Site site;
    private final Theme theme;
    private final List<Digest> digests;
    private final EditionLinks links;
    private final PageFrame frame;

    EditionPages(Site site, Theme theme, List<Digest> digests, EditionLinks links, SitePath folder) {
        this.site = site;
        this.theme = theme;
        this.digests = digests;
        this.links = links;
        this.frame = new PageFrame(site, theme, links.web(), folder);
    }

    /** The feeds of the newest editions. */
    EditionFeeds feeds(Digest digest, List<EditionSummary> newestFirst) {
        return EditionFeeds.of(site, digest, links, newestFirst);
    }

    PageFrame frame() {
        return frame;
    }

    /** How many pages it takes to list so many editions: one even when there is none. */
    static int lists(int editions) {
        return Math.max(1, (editions + LIST_SIZE - 1) / LIST_SIZE);
    }

    /** The page with this number, from 1, of the list of a digest's editions. */
    Document list(Digest digest, List<EditionSummary> newestFirst, int number, List<FeedLink> feeds) {
        return page(listed(digest, newestFirst, number, feeds));
    }

    byte[] listed(Digest digest, List<EditionSummary> newestFirst, int number, List<FeedLink> feeds) {
        int last = lists(newestFirst.size());
        int from = (number - 1) * LIST_SIZE;
        int until = Math.min(newestFirst.size(), from + LIST_SIZE);
        Map<String, Object> values = about(digest);
        values.put("canonical", links.of(digest.name()) + Pages.indexName(number));
        values.put("alternates", feeds.stream().map(FeedLink::values).toList());
        values.put("number", number);
        values.put("pages", last);
        values.put("newer", number == 1 ? "" : path(links.of(digest.name()) + Pages.indexName(number - 1)));
        values.put("older", number == last ? "" : path(links.of(digest.name()) + Pages.indexName(number + 1)));
        values.put(
                "entries",
                newestFirst.subList(from, until).stream()
                        .map(edition -> entry(digest, edition))
                        .toList());
        Map<String, String> facts = Map.of("number", String.valueOf(number), "pages", String.valueOf(last));
        return frame.fill("editions", Words.in(Language.of(digest.locale())), facts, values);
    }

    /** The list of the digests. */
    Document digests() {
        return page(listed());
    }

    byte[] listed() {
        Words words = Words.in(Language.of(site.locale()));
        List<Map<String, Object>> entries = digests.stream()
                .map(digest -> {
                    Map<String, Object> entry = about(digest);
                    entry.put("path", path(links.of(digest.name())));
                    return entry;
                })
                .toList();
        Map<String, String> facts = Map.of("site", site.title());
        Map<String, Object> values = new HashMap<>();
        values.put("title", words.on("digests", facts).getOrDefault("title", ""));
        values.put("canonical", links.all());
        values.put("digests", entries);
        return frame.fill("digests", words, facts, values);
    }

    /** Where no edition of the digest is. */
    Fixed missing(Digest digest) {
        byte[] html = none(digest);
        HttpFields fields = Fields.with(Caching.NEVER)
                .add(HttpHeader.CONTENT_TYPE, HTML)
                .add(HttpHeader.CONTENT_LENGTH, html.length)
                .asImmutable();
        return new Fixed(HttpStatus.NOT_FOUND_404, fields, ByteBuffer.wrap(html));
    }

    byte[] none(Digest digest) {
        Map<String, Object> values = about(digest);
        values.put("editions", path(links.of(digest.name())));
        return frame.fill(
                "no-edition", Words.in(Language.of(digest.locale())), Map.of("digest", digest.title()), values);
    }

    /** The edition as it was mailed, without what belongs to a reader. */
    Document edition(Digest digest, Edition edition) {
        String head = head(digest, edition.id(), edition.summary());
        String all = Words.in(Language.of(digest.locale())).wording().get("no-edition.all");
        String mailed = Places.archived(edition.html(), links.of(digest.name()), all);
        int end = mailed.indexOf(END_OF_HEAD);
        String page = end < 0 ? mailed : mailed.substring(0, end) + head + mailed.substring(end);
        byte[] html = page.getBytes(UTF_8);
        Validators validators = Validators.of(html, edition.made());
        return Document.of(new Heading(HttpStatus.OK_200, HTML, validators, Fields.edition()), html, Memory.HEAP);
    }

    /** What the head of an edition's page has beside that of the mail. */
    String head(Digest digest, EditionId id, String summary) {
        Map<String, Object> values = about(digest);
        values.put("canonical", links.of(id));
        values.put("description", summary);
        values.put("feed", path(links.of(digest.name()) + EditionLinks.FEED));
        return theme.fill("edition-head.html", values, digest.locale());
    }

    /** The subject, without the title of the digest that subjects begin with: that stands above them all. */
    static String title(Digest digest, EditionSummary edition) {
        String beginning = digest.title() + ": ";
        String subject = edition.subject();
        String title = subject.startsWith(beginning) ? subject.substring(beginning.length()) : subject;
        return title.isBlank() ? digest.title() : title;
    }

    private static Document page(byte[] html) {
        return Document.of(HTML, html, Caching.PAGE, Memory.HEAP);
    }

    private static Map<String, Object> about(Digest digest) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", digest.title());
        values.put("digestLanguage", digest.locale().toLanguageTag());
        values.put("digestDirection", Direction.of(digest.locale()).attribute());
        return values;
    }

    private Map<String, Object> entry(Digest digest, EditionSummary edition) {
        ZonedDateTime made = edition.made().atZone(edition.id().zone());
        return Map.of(
                "title", title(digest, edition),
                "path", path(links.of(edition.id())),
                "summary", edition.summary(),
                "date", date(made, digest.locale()),
                "exact", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made));
    }

    /** As the edition itself writes it. */
    private static String date(ZonedDateTime made, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(made);
    }

    /** The path alone, so that pages also work under another host name. */
    private static String path(String address) {
        return URI.create(URI.create(address).toASCIIString()).getRawPath();
    }
}
