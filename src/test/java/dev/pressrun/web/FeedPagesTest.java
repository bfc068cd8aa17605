package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who opens a feed sees what it is. */
class FeedPagesTest {
    private static final String URL = "https://example.org/";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Post POST = post(URL + "a/", "Cogs & <wheels>", "2026-01-02T09:00:00Z");

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.at(URL);
        FeedSettings settings = new FeedSettings(Path.of("unused"), 0, Content.FULL, URI.create(URL));
        List<FeedFile> files = new ArrayList<>(Feeds.write(site.site(), settings, List.of(POST)));
        FeedFile rss = files.get(0);
        files.add(copy(rss, "tags/größe/rss.xml", "About size", Role.GROUP));
        files.add(copy(rss, "engines/rss.xml", "Only engines", Role.NAMED));
        files.add(copy(rss, "archive/1/rss.xml", "Old ones", Role.ARCHIVE));
        site.publish(
                TestSite.published(files.toArray(FeedFile[]::new)),
                Set.of("tags/old/atom.xml"),
                List.of(URI.create("https://hub.example/"), URI.create("https://hub.example/two")),
                POST);
    }

    private static FeedFile copy(FeedFile file, String name, String title, Role role) {
        return new FeedFile(name, file.mediaType(), title, role, file.bytes());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> browse(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Accept", BROWSER));
        all.addAll(List.of(headers));
        return site.get(path, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rss.xml", "/atom.xml", "/feed.json", "/tags/gr%C3%B6%C3%9Fe/rss.xml"})
    void aBrowserGetsAPageAboutTheFeed(String path) {
        HttpResponse<String> page = browse(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("This is a feed")
                .contains("https://example.org" + path)
                .contains("<a href=\"https://example.org/a/\">Cogs &amp; &lt;wheels&gt;</a>")
                .contains("January 2, 2026");
    }

    @Test
    void noCacheInBetweenGivesThePageToReaders() {
        HttpResponse<String> page = browse("/rss.xml");

        assertThat(page.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        assertThat(page.headers().firstValue("ETag"))
                .isNotEqualTo(site.get("/rss.xml").headers().firstValue("ETag"));
    }

    @Test
    void thePageHasATagOfItsOwn() {
        String tag = browse("/rss.xml").headers().firstValue("ETag").orElseThrow();

        assertThat(browse("/rss.xml", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(site.get("/rss.xml", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rss.xml", "/tags/gr%C3%B6%C3%9Fe/rss.xml"})
    void theFeedItselfIsOneLinkAway(String path) {
        assertThat(browse(path).body()).contains("href=\"" + path + "?raw\"");

        HttpResponse<String> raw = browse(path + "?raw");

        assertThat(raw.body()).isEqualTo(site.get(path).body());
        assertThat(site.get(path + "?raw").headers().map().get("ETag"))
                .isEqualTo(site.get(path).headers().map().get("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/rss.xml, application/rss+xml; charset=utf-8, application/xml; charset=utf-8",
        "/atom.xml, application/atom+xml; charset=utf-8, application/xml; charset=utf-8",
        "/feed.json, application/feed+json, application/json"
    })
    void theFeedItselfIsShownByBrowsersAndNotSaved(String path, String forReaders, String forBrowsers) {
        assertThat(site.get(path + "?raw").headers().firstValue("Content-Type")).hasValue(forReaders);
        assertThat(browse(path + "?raw").headers().firstValue("Content-Type")).hasValue(forBrowsers);
    }

    @Test
    void aHeadIsAnsweredLikeAGet() {
        assertThat(site.ask("HEAD", "/rss.xml", "Accept", BROWSER).headers().firstValue("Content-Type"))
                .hasValue("text/html; charset=utf-8");
        assertThat(site.ask("HEAD", "/rss.xml").headers().firstValue("Content-Length"))
                .hasValue(String.valueOf(site.getBytes("/rss.xml").body().length));
    }

    @Test
    void onePageNamesAllFeeds() {
        HttpResponse<String> page = site.get("/feeds/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "https://example.org/rss.xml", "https://example.org/atom.xml", "https://example.org/feed.json")
                .contains("href=\"/tags/gr%C3%B6%C3%9Fe/rss.xml\"")
                .contains("About size", "Only engines", "Cogs &amp; &lt;wheels&gt;")
                .doesNotContain("Old ones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/"})
    void programsFindTheMainFeedsOnEveryPage(String path) {
        String link = "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"%s (RSS)\" href=\"%s\">";

        assertThat(site.get(path).body())
                .contains(
                        link.formatted("Notes &amp; more", "/rss.xml"),
                        link.formatted("Only engines", "/engines/rss.xml"))
                .doesNotContain("About size", "Old ones");
    }

    @Test
    void aBrowserFindsHowToShowAFeed() {
        assertThat(site.get("/rss.xml").body())
                .contains("<?xml-stylesheet type=\"text/css\" href=\"https://example.org/feed.css\"?>");

        HttpResponse<String> style = site.get("/feed.css");

        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(style.body()).contains("channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/", "/nowhere", "/feeds/"})
    void everyPageLeadsToIt(String path) {
        assertThat(site.get(path).body()).contains("href=\"/feeds/\"");
    }

    @Test
    void aSiteWithoutFeedsHasThePageToo() {
        try (TestSite bare = TestSite.at(URL)) {
            bare.publish(List.of());

            assertThat(bare.get("/feeds/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFeedThatIsNoMoreIsGone() {
        HttpResponse<String> answer = site.get("/tags/old/atom.xml");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("This feed is gone", "href=\"/feeds/\"");
        assertThat(site.ask("HEAD", "/tags/old/atom.xml").statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({"/tags/größe/feed, /tags/gr%C3%B6%C3%9Fe/rss.xml", "/tags/größe/rss/, /tags/gr%C3%B6%C3%9Fe/rss.xml"})
    void feedsInFoldersAreFoundWhereOthersHaveTheirs(String alias, String feed) {
        HttpResponse<String> answer = site.get(URI.create(alias).toASCIIString());

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(feed);
    }

    @Test
    void theHubsStandInTheHeader() {
        String links = "<https://hub.example/>; rel=\"hub\", <https://hub.example/two>; rel=\"hub\", "
                + "<https://example.org/atom.xml>; rel=\"self\"";
        String tag = site.get("/atom.xml").headers().firstValue("ETag").orElseThrow();

        assertThat(site.get("/atom.xml").headers().firstValue("Link")).hasValue(links);
        assertThat(site.ask("HEAD", "/atom.xml").headers().firstValue("Link")).hasValue(links);
        assertThat(site.get("/atom.xml", "If-None-Match", tag).headers().firstValue("Link"))
                .hasValue(links);
    }
}
