package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Author;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Syndication;
import dev.pressrun.post.Tag;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is on a page. */
class PagesTest {
    private static final Post OLDEST = post("https://example.org/one/", "One", "2026-01-01T09:00:00Z");
    private static final Post NEWEST = post("https://example.org/three/", "Three", "2026-01-03T09:00:00Z");
    private static final Post RICH = new Post(
            new PostId("urn:example:two"),
            "two.md",
            URI.create("https://example.org/two/"),
            "Two <b> & \"three\"",
            "A headline",
            OffsetDateTime.parse("2026-01-02T23:30:00+01:00"),
            OffsetDateTime.parse("2026-02-03T10:00:00+01:00"),
            List.of(new Author("Ada", null, URI.create("https://ada.example/")), Author.named("Grace")),
            List.of(new Tag("a & b"), new Tag("c")),
            List.of(),
            "A \"short\" summary",
            "ar",
            new TestSite.FixedBody("<p>Hello <em>there</em></p>"),
            Media.NONE,
            Syndication.USUAL,
            List.of());

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.at("https://example.org/", OLDEST, NEWEST, RICH);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String twoPage() {
        return site.get("/two/").body();
    }

    @Test
    void thePageIsInThePostsLanguage() {
        assertThat(twoPage()).contains("<html lang=\"ar\" dir=\"rtl\">").contains("lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void theTitleIsPlainText() {
        assertThat(twoPage())
                .contains("<title>Two &lt;b&gt; &amp; &quot;three&quot; · Notes &amp; more</title>")
                .contains("<h1>Two &lt;b&gt; &amp; &quot;three&quot;</h1>");
    }

    @Test
    void theHeadlineStandsBelowTheTitle() {
        assertThat(twoPage()).containsSubsequence("<h1>", "<p class=\"headline\">A headline</p>", "Hello");
    }

    @Test
    void searchEnginesLearnWhatItIs() {
        assertThat(twoPage())
                .contains("<meta name=\"description\" content=\"A &quot;short&quot; summary\">")
                .contains("<meta name=\"author\" content=\"Ada, Grace\">")
                .contains("<link rel=\"canonical\" href=\"https://example.org/two/\">");
    }

    @Test
    void theDateIsTheAuthorsDay() {
        assertThat(twoPage())
                .contains(
                        "<time lang=\"en\" dir=\"ltr\" datetime=\"2026-01-02T23:30:00+01:00\">January 2, 2026</time>");
    }

    @Test
    void aLaterChangeIsSaid() {
        assertThat(twoPage())
                .contains(
                        "updated</span> <time lang=\"en\" dir=\"ltr\" datetime=\"2026-02-03T10:00:00+01:00\">February 3, 2026</time>");
        assertThat(site.get("/one/").body()).doesNotContain("updated");
    }

    @Test
    void theAuthorsAreNamed() {
        assertThat(twoPage()).contains("<a rel=\"author\" href=\"https://ada.example/\">Ada</a>, Grace");
    }

    @Test
    void theTagsAreNamed() {
        assertThat(twoPage()).contains("<li lang=\"ar\">a &amp; b</li>").contains("<li lang=\"ar\">c</li>");
    }

    @Test
    void theBodyIsHtml() {
        assertThat(twoPage()).contains("<p>Hello <em>there</em></p>");
    }

    @Test
    void aPostLeadsToItsNeighbours() {
        assertThat(twoPage())
                .contains("<a class=\"older\" rel=\"prev\" href=\"/one/\">")
                .contains("<a class=\"newer\" rel=\"next\" href=\"/three/\">");
        assertThat(site.get("/three/").body()).doesNotContain("class=\"newer\"");
        assertThat(site.get("/one/").body()).doesNotContain("class=\"older\"");
    }

    @Test
    void everyPageShowsReadersTheFeeds() {
        for (String path : List.of("/", "/two/", "/nowhere")) {
            assertThat(site.get(path).body())
                    .contains("<link rel=\"alternate\" type=\"application/rss+xml\""
                            + " title=\"Notes &amp; more (RSS)\" href=\"/rss.xml\">")
                    .contains("type=\"application/atom+xml\" title=\"Notes &amp; more (Atom)\" href=\"/atom.xml\"")
                    .contains(
                            "type=\"application/feed+json\" title=\"Notes &amp; more (JSON Feed)\" href=\"/feed.json\"");
        }
    }

    @Test
    void noPageHasScriptsOrStylesOfItsOwn() {
        for (String path : List.of("/", "/two/", "/nowhere")) {
            assertThat(site.get(path).body()).doesNotContain("<script", "<style", "style=\"", "onclick", "javascript:");
        }
    }

    @Test
    void theStylesheetIsKeptForEver() {
        Matcher link = Pattern.compile("href=\"(/theme-[A-Za-z0-9_-]+\\.css)\"").matcher(twoPage());
        assertThat(link.find()).isTrue();

        HttpResponse<String> style = site.get(link.group(1));

        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(style.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void theFrontPageListsTheNewestFirst() {
        assertThat(site.get("/").body()).containsSubsequence("/three/", "/two/", "/one/");
    }

    @Test
    void aSiteWithoutPostsSaysSo() {
        try (TestSite empty = TestSite.at("https://example.org/")) {
            assertThat(empty.get("/").body()).contains("Nothing is published yet.");
        }
    }

    @Test
    void olderPostsAreOnFurtherPages() {
        Post[] many = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> post(
                        "https://example.org/n" + n + "/",
                        "Number " + n,
                        OLDEST.published().plusDays(n).toString()))
                .toArray(Post[]::new);
        try (TestSite large = TestSite.at("https://example.org/", many)) {
            assertThat(large.get("/").body())
                    .contains("href=\"/n71/\"", "rel=\"prev\" href=\"/older/2/\"", "Page 1 of 3");
            assertThat(large.get("/older/2/").body()).contains("href=\"/n70/\"", "href=\"/older/3/\"", "href=\"/\"");
            assertThat(large.get("/older/3/").body()).contains("href=\"/n1/\"").doesNotContain("/older/4/");
            assertThat(large.get("/older/4/").statusCode()).isEqualTo(404);
        }
    }
}
