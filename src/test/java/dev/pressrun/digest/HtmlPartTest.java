package dev.pressrun.digest;

import static dev.pressrun.digest.Samples.ID;
import static dev.pressrun.digest.Samples.NOW;
import static dev.pressrun.digest.Samples.SITE;
import static dev.pressrun.digest.Samples.WEEKLY;
import static dev.pressrun.digest.Samples.digest;
import static dev.pressrun.digest.Samples.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Samples.Written;
import dev.pressrun.post.Content;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.Syndication;
import dev.pressrun.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlPartTest {
    private static final Post OLD = post("old", "2026-11-20T09:00:00+01:00");
    private static final Post NEW = sized("new", 100);

    @Test
    void theDocumentIsWellFormedForAMailClient() {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse(html(NEW, OLD), "", parser);

        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void nothingInItIsWhatMailClientsDrop() {
        Document document = document(NEW, OLD);

        assertThat(document.select("script, form, link, iframe, svg, video")).isEmpty();
        assertThat(document.select("img:not([alt])")).isEmpty();
        assertThat(document.select("[style~=(?i)(?:position|flex|grid|float|url\\()]"))
                .isEmpty();
        assertThat(document.select("style").html()).doesNotContain("@import", "url(");
    }

    @Test
    void tablesAreThereForTheLayoutOnly() {
        assertThat(document(NEW, OLD).select("table:not([role=presentation])")).isEmpty();
    }

    @Test
    void itSaysWhatItIs() {
        Document document = document(NEW);

        assertThat(document.outputSettings().syntax()).isEqualTo(Document.OutputSettings.Syntax.html);
        assertThat(html(NEW)).startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">");
        assertThat(document.title()).isEqualTo("A tale of new");
        assertThat(document.select("meta[charset=utf-8], meta[name=viewport], meta[name=color-scheme]"))
                .hasSize(3);
    }

    @Test
    void eachElementCarriesItsOwnStyle() {
        for (Element element : document(NEW, OLD).select("body, td, h1, h2, h3, p, a, ul, li")) {
            assertThat(element.hasAttr("style")).as(element.outerHtml()).isTrue();
        }
    }

    @Test
    void headingsMakeOneOutline() {
        Post post = post(
                "deep",
                "2026-11-20T09:00:00+01:00",
                "Deep",
                null,
                new Written("<h1 id=\"a\">A</h1><h3>B</h3><h6>C</h6><hr />", ""));

        assertThat(document(post).select("h1, h2, h3, h4, h5, h6"))
                .extracting(heading -> heading.tagName() + " " + heading.text())
                .containsExactly("h1 The Workshop Letter", "h2 Deep", "h3 A", "h4 B", "h5 C");
    }

    @Test
    void whatAnAuthorTypedIsEscaped() {
        Post post =
                post("odd", "2026-11-20T09:00:00+01:00", "</title><b> & \"co\"", "<i>", new Written("<p>x</p>", "x"));

        assertThat(document(post).title()).isEqualTo("</title><b> & \"co\"");
        assertThat(document(post).select("b, i")).isEmpty();
    }

    @Test
    void severalPostsHaveATableOfContentsThatLeadsToTheirPages() {
        assertThat(document(NEW, OLD).select("ul a").eachAttr("href"))
                .containsExactly("https://blog.example.org/new/", "https://blog.example.org/old/");
        assertThat(document(NEW).select("ul")).isEmpty();
    }

    @Test
    void theFooterSaysWhyAndFromWhom() {
        assertThat(document(NEW).select("td.quiet").text())
                .isEqualTo("You get this email because you signed up for “The Workshop Letter”. Unsubscribe "
                        + "Notes from the Workshop Ada Example Long Lane 7 12345 Sometown");
    }

    @Test
    void aMailLeadsToItsPage() {
        Element link = document(NEW).select("td.cell a").get(0);

        assertThat(link.text()).isEqualTo("View in browser");
        assertThat(link.attr("href")).isEqualTo("https://Blog.Example.org/editions/weekly/2026-11-23-0900/");
        assertThat(document(NEW).select("a[href$=/editions/weekly/]")).isEmpty();
    }

    @Test
    void onThePageOfAnEditionTheListOfThemStandsInThePlaceOfTheLinkToUnsubscribe() {
        Document page = Jsoup.parse(
                Places.archived(renderer().render(WEEKLY, ID, List.of(NEW), NOW).html(), "", ""));

        assertThat(page.select("td.quiet").text())
                .isEqualTo("All editions Notes from the Workshop Ada Example Long Lane 7 12345 Sometown");
        assertThat(page.select("td.quiet a").get(0).attr("href"))
                .isEqualTo("https://Blog.Example.org/editions/weekly/");
        assertThat(page.select("td.cell p").get(0).text()).isEqualTo("November 23, 2026");
    }

    @Test
    void anEditionWithoutAPageLeadsToNone() {
        Edition edition = renderer().render(Samples.unarchived(), ID, List.of(NEW), NOW);

        assertThat(edition.html()).doesNotContain("editions").doesNotContain(Place.ARCHIVED.toString());
        assertThat(edition.text()).doesNotContain("editions");
    }

    @Test
    void aDocumentThatFitsIsNotShortened() {
        assertThat(document(sized("a", 40_000), sized("b", 40_000)).select(".body"))
                .hasSize(2);
    }

    @Test
    void theLongestPostsGiveWayToTheirSummariesUntilTheDocumentFits() {
        Document document = document(sized("a", 40_000), sized("b", 60_000), sized("c", 30_000));

        assertThat(document.select(".body")).hasSize(2);
        assertThat(document.text()).contains("What b is about, in one sentence. Read on");
    }

    @Test
    void aPostThatIsTooLongByItselfIsItsSummary() {
        assertThat(document(sized("a", 200_000)).text()).contains("What a is about, in one sentence. Read on");
    }

    @Test
    void moreSummariesThanFitGiveWayToTheirTitles() {
        Digest summaries = digest("{title}", Content.SUMMARY, 1, 200, List.of());
        List<Post> many = IntStream.range(0, 80)
                .mapToObj(i -> summarised(post("post-" + i, "2026-11-20T09:00:00+01:00"), "word ".repeat(i * 10)))
                .toList();

        String html = renderer().render(summaries, ID, many, NOW).html();

        assertThat(html.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(100_000);
        assertThat(html).contains("A tale of post-79", "word word word");
    }

    private static Post summarised(Post post, String summary) {
        return new Post(
                post.id(),
                post.path(),
                post.url(),
                post.title(),
                null,
                post.published(),
                post.updated(),
                List.of(),
                List.of(),
                List.of(),
                summary,
                "en",
                post.body(),
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    @Test
    void aFilesNameCannotMarkAPlace() {
        Post post = post(
                "a\u0001\u0003b\u0004", "2026-11-21T09:00:00+01:00", "Title", null, new Written("<p>Text</p>", "Text"));

        String html = new EditionRenderer(SITE, Theme.named("terminal"))
                .render(WEEKLY, ID, List.of(post), NOW)
                .html();

        assertThat(html).contains("posts/a??b?.md<").containsOnlyOnce(Place.UNSUBSCRIBE.toString());
    }

    private static Post sized(String name, int bytes) {
        return post(
                name,
                "2026-11-21T09:00:00+01:00",
                "A tale of " + name,
                null,
                new Written("<p>" + "é".repeat(bytes / 2) + "</p>", ""));
    }

    private static EditionRenderer renderer() {
        return new EditionRenderer(SITE, Theme.named("default"));
    }

    private static String html(Post... posts) {
        String html = renderer().render(WEEKLY, ID, List.of(posts), NOW).html();
        assertThat(html.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(100_000);
        return Places.filled(html, Map.of(Place.UNSUBSCRIBE, "https://blog.example.org/u"));
    }

    private static Document document(Post... posts) {
        return Jsoup.parse(html(posts));
    }
}
