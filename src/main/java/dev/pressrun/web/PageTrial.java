package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.digest.Specimen;
import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Post;
import dev.pressrun.theme.Theme;
import dev.pressrun.theme.ThemeProblem;
import dev.pressrun.theme.Trial;
import dev.pressrun.web.ReaderPages.Button;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes every page with a theme, so that what is wrong with it is found before a reader comes to it. */
public final class PageTrial {
    private static final URI WEB = Specimen.SITE.url();
    private static final SitePath FOLDER = SitePath.of(WEB);
    private static final String BARE_FEED = "{\"items\": [{}]}";
    private static final String FEED = """
            {"description": "About it", "items": [
            {"title": "One", "url": "https://example.org/", "date_published": "2026-01-02T03:04:05Z"}]}
            """;

    private final Trial trial;

    private PageTrial(Theme theme) {
        this.trial = new Trial(theme);
    }

    /** What is wrong with the pages of a theme. */
    public static List<ThemeProblem> of(Theme theme) {
        PageTrial pages = new PageTrial(theme);
        pages.trial.fill(one -> one.fill("page.css", Map.of(), Locale.ENGLISH));
        pages.trial.fillInFull(one -> one.fill("page.css", Map.of(), Locale.ENGLISH));
        pages.blog();
        pages.feeds();
        pages.readers();
        pages.editions();
        return pages.trial.problems();
    }

    private void blog() {
        page("index.html", theme -> pages(theme, Specimen.FULL).index(1));
        page("post.html", theme -> pages(theme).post(Specimen.FULL, Specimen.FULL, Specimen.FULL));
        page("not-found.html", theme -> pages(theme).notFound());
        page("gone.html", theme -> pages(theme).gone());
        trial.page("index.html", theme -> pages(theme).index(1));
        trial.page(
                "index.html",
                theme -> pages(theme, Specimen.FULL, Specimen.BARE).index(1));
        trial.page("post.html", theme -> pages(theme).post(Specimen.BARE, null, null));
        trial.page("post.html", theme -> pages(theme).post(Specimen.FULL, Specimen.BARE, null));
        trial.page("post.html", theme -> pages(theme).post(Specimen.FULL, null, Specimen.BARE));
    }

    private void feeds() {
        List<FeedSet> two = List.of(feed("one/", FEED), feed("two/", BARE_FEED));
        page("feeds.html", theme -> new FeedPages(pages(theme), two).all());
        page("feed.html", theme -> new FeedPages(pages(theme), two).one(two.get(0), 0));
        trial.page("feed.html", theme -> new FeedPages(pages(theme), two).one(two.get(1), 0));
        trial.page("feeds.html", theme -> new FeedPages(pages(theme), List.of()).all());
    }

    private void readers() {
        trial.fillInFull(theme -> reader(theme, "ask", Button.STOP));
        trial.page("reader.html", theme -> reader(theme, "nobody", Button.NONE));
        for (Button button : List.of(Button.STOP, Button.UNDO)) {
            String html = trial.page("reader.html", theme -> reader(theme, "ask", button));
            trial.must(
                    html,
                    html.contains("method=\"post\"") && html.contains("name=\"" + button.field() + "\""),
                    "reader.html",
                    "has no form with method=\"post\" and a button with name=\"{{ field }}\": nobody could unsubscribe");
        }
    }

    private void editions() {
        Digest digest = Specimen.digest();
        List<FeedLink> links = feed("", FEED).links();
        List<EditionSummary> one = List.of(Specimen.summary());
        page("editions.html", theme -> text(editions(theme).listed(digest, one, 1, links)));
        page("digests.html", theme -> text(editions(theme).listed()));
        page("no-edition.html", theme -> text(editions(theme).none(digest)));
        trial.page("editions.html", theme -> text(editions(theme).listed(digest, List.of(), 1, List.of())));
        trial.fill(theme -> editions(theme).head(digest, Specimen.EDITION, "About one"));
        trial.fillInFull(theme -> editions(theme).head(digest, Specimen.EDITION, "About one"));
    }

    private void page(String template, Function<Theme, String> page) {
        trial.fillInFull(page);
        trial.page(template, page);
    }

    private static Pages pages(Theme theme, Post... posts) {
        List<FeedSet> sets = posts.length == 1 ? List.of(feed("", FEED)) : List.of();
        return new Pages(
                new Publication(Specimen.SITE, List.of(posts), List.of(), theme, address -> Optional.empty()),
                sets,
                FOLDER);
    }

    private static String reader(Theme theme, String name, Button button) {
        PageFrame frame = new PageFrame(Specimen.SITE, theme, WEB, FOLDER);
        Map<String, String> facts = Map.of("title", Specimen.digest().title(), "address", "a***@example.org");
        return text(new ReaderPages(frame).html(name, button, facts, Locale.ENGLISH));
    }

    private static EditionPages editions(Theme theme) {
        return new EditionPages(Specimen.SITE, theme, List.of(Specimen.digest()), new EditionLinks(WEB), FOLDER);
    }

    private static FeedSet feed(String folder, String json) {
        FeedFile file = new FeedFile(
                folder + "feed.json", "application/feed+json", "A site", FeedFile.Role.SITE, json.getBytes(UTF_8));
        return FeedSet.of(List.of(new PublishedFeed(file, Instant.EPOCH, PublishedFeed.State.CHANGED)), WEB)
                .get(0);
    }

    private static String text(byte[] html) {
        return new String(html, UTF_8);
    }
}
