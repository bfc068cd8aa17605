package dev.pressrun.web;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.post.Tag;
import dev.pressrun.text.Direction;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the theme's templates for the pages of one publication. */
final class Pages {
    private static final int INDEX_SIZE = 50;

    private final Publication publication;
    private final List<Post> listed;
    private final Words words;
    private final Map<String, Object> common;

    /** Pages of a publication with links to its feeds and to the theme's stylesheet. */
    Pages(Publication publication, List<FeedSet> sets, SitePath stylesheet) {
        this.publication = publication;
        this.listed = publication.posts().stream().filter(Post::isListed).toList();
        Site site = publication.site();
        this.words = Words.in(Language.of(site.locale()));
        this.common = Map.of(
                "siteTitle", site.title(),
                "siteDescription", site.description(),
                "siteLanguage", site.language(),
                "siteDirection", direction(site.language()),
                "home", SitePath.of(site.url()).encoded(),
                "aboutFeeds", SitePath.of(site.url()).below(FeedPages.NAME).encoded(),
                "feeds", links(sets, role -> role == Role.SITE),
                "alternates", links(sets, Role::isMain),
                "stylesheet", stylesheet.encoded());
    }

    private static List<Map<String, ?>> links(List<FeedSet> sets, Predicate<Role> wanted) {
        return sets.stream()
                .filter(set -> wanted.test(set.role()))
                .flatMap(set -> set.links().stream())
                .<Map<String, ?>>map(FeedLink::values)
                .toList();
    }

    /** How many pages the list of all posts has: one even when there is no post. */
    int indexPages() {
        return Math.max(1, (listed.size() + INDEX_SIZE - 1) / INDEX_SIZE);
    }

    /** Where a page of the list of posts is below the site's address; the first is that address itself. */
    static String indexName(int number) {
        return number == 1 ? "" : "older/" + number + "/";
    }

    /** The page of the list of all posts with this number, from 1, the newest posts first. */
    String index(int number) {
        int from = (number - 1) * INDEX_SIZE;
        int until = Math.min(listed.size(), from + INDEX_SIZE);
        Site site = publication.site();
        Map<String, String> says = words.on(
                "index",
                Map.of(
                        "site", site.title(),
                        "number", String.valueOf(number),
                        "pages", String.valueOf(indexPages())));
        Map<String, Object> values = new HashMap<>(common);
        values.put("words", says);
        values.put("title", number == 1 ? site.title() : says.get("title"));
        values.put("description", site.description());
        values.put("language", site.language());
        values.put("direction", direction(site.language()));
        values.put("canonical", site.at(indexName(number)).toASCIIString());
        values.put("number", number);
        values.put("pages", indexPages());
        values.put("newer", number == 1 ? "" : pathOf(site.at(indexName(number - 1))));
        values.put("older", number == indexPages() ? "" : pathOf(site.at(indexName(number + 1))));
        values.put(
                "posts", listed.subList(from, until).stream().map(this::entry).toList());
        return fill("index.html", values);
    }

    /** The page of a post, with links to its neighbours in time. */
    String post(Post post, @Nullable Post newer, @Nullable Post older) {
        Map<String, Object> values = new HashMap<>(common);
        values.putAll(entry(post));
        values.put("words", words.on("post", Map.of()));
        values.put("description", post.summary());
        values.put("canonical", post.url().toASCIIString());
        values.put("authors", post.authors().stream().map(Pages::author).toList());
        values.put("author", post.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
        values.put("tags", post.labels().stream().map(Tag::name).toList());
        values.put("updated", date(post.updated()));
        values.put(
                "corrected",
                !post.updated().toLocalDate().equals(post.published().toLocalDate()));
        values.put("body", post.body().html());
        values.put("newer", newer == null ? Map.of() : entry(newer));
        values.put("older", older == null ? Map.of() : entry(older));
        return fill("post.html", values);
    }

    String notFound() {
        return filled("not-found", Map.of());
    }

    String gone() {
        return filled("gone", Map.of());
    }

    /** A page of mostly our own words, so in their language, with these values beside those of every page. */
    String filled(String page, Map<String, ?> own) {
        Map<String, String> says = words.on(page, Map.of());
        Map<String, Object> values = new HashMap<>(common);
        values.put("words", says);
        values.put("title", says.getOrDefault("title", ""));
        values.put("description", "");
        values.put("canonical", "");
        values.put("language", words.language());
        values.put("direction", words.direction());
        values.putAll(own);
        return fill(page + ".html", values);
    }

    /** The absolute address of a page below the site's. */
    String addressOf(String name) {
        return publication.site().at(name).toASCIIString();
    }

    private String fill(String template, Map<String, Object> values) {
        return publication.theme().fill(template, values, publication.site().locale());
    }

    private Map<String, Object> entry(Post post) {
        String headline = post.headline();
        return Map.of(
                "title", post.title(),
                "headline", headline == null ? "" : headline,
                "path", pathOf(post.url()),
                "file", post.path(),
                "language", post.language(),
                "direction", direction(post.language()),
                "published", date(post.published()),
                "summary", post.summary());
    }

    /** As the path alone where it is on this site, so that pages also work under another host name. */
    private String pathOf(URI address) {
        URI site = publication.site().url();
        boolean ours = site.getScheme().equals(address.getScheme())
                && site.getRawAuthority().equals(address.getRawAuthority());
        return ours ? URI.create(address.toASCIIString()).getRawPath() : address.toASCIIString();
    }

    Map<String, String> date(OffsetDateTime time) {
        DateTimeFormatter words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(publication.site().locale());
        return Map.of("words", words.format(time), "exact", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private static Map<String, String> author(Author author) {
        URI url = author.url();
        return Map.of("name", author.name(), "url", url == null ? "" : url.toASCIIString());
    }

    private static String direction(String language) {
        return Direction.of(Locale.forLanguageTag(language)).attribute();
    }
}
