package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where. */
class RoutesTest {
    private static TestSite site;
    private static TestSite blog;

    @BeforeAll
    static void start() {
        site = TestSite.at(
                "https://example.org/",
                post("https://example.org/first/", "The first", "2026-01-01T09:00:00+01:00"),
                post("https://example.org/same/", "The old one", "2026-01-01T09:00:00Z"),
                post("https://example.org/same/", "The new one", "2026-01-02T09:00:00Z"),
                post("https://example.org/index.xml", "On feeds", "2026-01-01T09:00:00Z"),
                post("https://example.org/café/日/", "Coffee", "2026-01-01T09:00:00Z"),
                odd("/a-patch-long-applied-/-i-pivoted-the-table-wrong-/-i-kept-the-old-box/"),
                odd("/with%20space/"),
                odd("/100%25/"),
                odd("/a.html"),
                odd("/(a)/b,c;d=1/"),
                odd("/a+b/"),
                odd("/~ada/"));
        blog = TestSite.at(
                "https://example.org/blog/", post("https://example.org/blog/a/", "A", "2026-01-01T09:00:00Z"));
    }

    private static Post odd(String path) {
        return post("https://example.org" + path, "Odd", "2026-01-01T09:00:00Z");
    }

    @AfterAll
    static void stop() {
        site.close();
        blog.close();
    }

    @Test
    void theFrontPageIsHtml() {
        HttpResponse<String> page = site.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("The first");
    }

    @ParameterizedTest
    @CsvSource({
        "/rss.xml, application/rss+xml; charset=utf-8",
        "/atom.xml, application/atom+xml; charset=utf-8",
        "/feed.json, application/feed+json"
    })
    void aFeedHasItsMediaType(String path, String mediaType) {
        HttpResponse<String> feed = site.get(path);

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue(mediaType);
    }

    @Test
    void aFeedIsSentByteForByte() {
        byte[] feed = site.getBytes("/rss.xml").body();

        assertThat(feed).isEqualTo(TestSite.bytes(TestSite.RSS));
    }

    @Test
    void aPostStandsAtItsOwnPath() {
        HttpResponse<String> page = site.get("/first/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<p>The text of The first.</p>");
    }

    @Test
    void aMissingSlashIsPutRight() {
        HttpResponse<String> answer = site.get("/first");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/first/");
    }

    @Test
    void aQueryChangesNothing() {
        assertThat(site.get("/first/?utm_source=digest").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/feed, /atom.xml", "/feed/, /atom.xml", "/feed.xml, /atom.xml", "/feed.atom, /atom.xml", "/atom, /atom.xml",
        "/feed/atom/, /atom.xml", "/index.rss, /rss.xml", "/rss, /rss.xml", "/rss/, /rss.xml",
                "/rss/feed.xml, /rss.xml",
        "/feed/rss/, /rss.xml", "/index.json, /feed.json", "/feed/json/, /feed.json"
    })
    void aFeedIsFoundWhereOthersHaveTheirs(String alias, String feed) {
        HttpResponse<String> answer = site.get(alias);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(feed);
    }

    @Test
    void aPostComesBeforeAnAlias() {
        HttpResponse<String> page = site.get("/index.xml");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("On feeds");
    }

    @Test
    void ofTwoPostsAtOneAddressTheNewerIsShown() {
        assertThat(site.get("/same/").body()).contains("The text of The new one");
    }

    @Test
    void everythingStandsBelowTheBasePath() {
        assertThat(blog.get("/blog/").body()).contains("href=\"/blog/a/\"").contains("href=\"/blog/rss.xml\"");
        assertThat(blog.get("/blog/a/").statusCode()).isEqualTo(200);
        assertThat(blog.get("/blog/rss.xml").statusCode()).isEqualTo(200);
        assertThat(blog.get("/rss.xml").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/blog"})
    void theWayToTheBasePathIsShown(String path) {
        HttpResponse<String> answer = blog.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/blog/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/caf%C3%A9/%E6%97%A5/", "/caf%c3%a9/%e6%97%a5/", "/c%61f%C3%A9/%E6%97%A5/"})
    void aPathIsTheSameHoweverItIsEncoded(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aRedirectToALetterBeyondAsciiIsEncoded() {
        assertThat(site.get("/caf%C3%A9/%E6%97%A5").headers().firstValue("Location"))
                .hasValue("/caf%C3%A9/%E6%97%A5/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a-patch-long-applied-/-i-pivoted-the-table-wrong-/-i-kept-the-old-box/",
                "/with%20space/",
                "/100%25/",
                "/a.html",
                "/(a)/b,c;d=1/",
                "/a+b/",
                "/~ada/"
            })
    void aPathMayHoldWhatAFileNameHolds(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownPathGetsAPageOfTheSite() {
        HttpResponse<String> answer = site.get("/nowhere/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("Notes &amp; more").contains("href=\"/\"");
    }

    @Test
    void aBrowserThatWantsAnIconGetsNone() {
        assertThat(site.get("/favicon.ico").statusCode()).isEqualTo(204);
    }

    @Test
    void aLivingProcessSaysSo() {
        assertThat(site.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void aReadyServiceNamesItsParts() {
        HttpResponse<String> answer = site.get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"ready\":true,\"parts\":{\"store\":\"ok\"}}\n");
    }

    @Test
    void aServiceThatIsNotReadySaysWhy() {
        try (TestSite broken = TestSite.empty(
                "https://example.org/", () -> new Readiness(false, Map.of("store", "the disk is full")))) {
            broken.publish();

            HttpResponse<String> answer = broken.get("/readyz");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"ready\":false,\"parts\":{\"store\":\"the disk is full\"}}\n");
        }
    }
}
