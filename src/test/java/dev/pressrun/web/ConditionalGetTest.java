package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who has the newest state is told so, and gets nothing twice (RFC 9110, section 13). */
class ConditionalGetTest {
    private static final Post POST = post("https://example.org/first/", "The first", "2026-01-01T09:00:00+01:00");
    private static final String MODIFIED = "Fri, 02 Jan 2026 08:00:00 GMT";

    private static TestSite site;
    private static String tag;

    @BeforeAll
    static void start() {
        site = TestSite.at("https://example.org/", POST);
        tag = site.get("/rss.xml").headers().firstValue("ETag").orElseThrow().replace("\"", "");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static int statusFor(String... headers) {
        return site.get("/rss.xml", headers).statusCode();
    }

    @Test
    void aFeedHasAStrongTag() {
        assertThat(site.get("/rss.xml").headers().firstValue("ETag").orElseThrow())
                .matches("\"[A-Za-z0-9_-]{20}\"");
    }

    @Test
    void aFeedIsAsOldAsItsBytes() {
        assertThat(site.get("/rss.xml").headers().firstValue("Last-Modified")).hasValue(MODIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/first/"})
    void aPageHasATagButNoDate(String page) {
        assertThat(site.get(page).headers().firstValue("ETag")).isPresent();
        assertThat(site.get(page).headers().firstValue("Last-Modified")).isEmpty();
        assertThat(site.get(page, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theKnownTagIsNotModified() {
        assertThat(statusFor("If-None-Match", '"' + tag + '"')).isEqualTo(304);
    }

    @Test
    void anotherTagIsModified() {
        assertThat(statusFor("If-None-Match", "\"another\"")).isEqualTo(200);
    }

    @Test
    void aWeakTagIsComparedWeakly() {
        assertThat(statusFor("If-None-Match", "W/\"" + tag + '"')).isEqualTo(304);
    }

    @Test
    void oneOfManyTagsIsEnough() {
        assertThat(statusFor("If-None-Match", "\"a\", W/\"b\" ,\"" + tag + "\",\"c\""))
                .isEqualTo(304);
    }

    @Test
    void theTagsMayStandInManyFields() {
        assertThat(statusFor("If-None-Match", "\"a\"", "If-None-Match", '"' + tag + '"'))
                .isEqualTo(304);
    }

    @Test
    void anyTagMeansAnyState() {
        assertThat(statusFor("If-None-Match", "*")).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s-gzip\"", "W/\"%s-gzip\"", "%s"})
    void aTagThatAProxyHasChangedIsKnown(String form) {
        assertThat(statusFor("If-None-Match", form.formatted(tag))).isEqualTo(304);
    }

    @Test
    void theTagOfThePackedFormNamesThePlainOneToo() {
        String packed = site.getBytes("/rss.xml", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(packed).isNotEqualTo('"' + tag + '"');
        assertThat(statusFor("If-None-Match", packed)).isEqualTo(304);
    }

    @Test
    void theSameDateIsNotModified() {
        assertThat(statusFor("If-Modified-Since", MODIFIED)).isEqualTo(304);
    }

    @Test
    void aLaterDateIsNotModified() {
        assertThat(statusFor("If-Modified-Since", "Sat, 03 Jan 2026 00:00:00 GMT"))
                .isEqualTo(304);
    }

    @Test
    void anEarlierDateIsModified() {
        assertThat(statusFor("If-Modified-Since", "Fri, 02 Jan 2026 07:59:59 GMT"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Friday, 02-Jan-26 08:00:00 GMT", "Fri Jan  2 08:00:00 2026"})
    void aDateInAnObsoleteFormCounts(String date) {
        assertThat(statusFor("If-Modified-Since", date)).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "0", "-1", "2026-01-02T08:00:00Z"})
    void aDateThatIsNoneIsIgnored(String date) {
        assertThat(statusFor("If-Modified-Since", date)).isEqualTo(200);
    }

    @Test
    void theTagCountsMoreThanTheDate() {
        assertThat(statusFor("If-None-Match", "\"another\"", "If-Modified-Since", MODIFIED))
                .isEqualTo(200);
    }

    @Test
    void aHeadIsConditionalToo() {
        assertThat(site.ask("HEAD", "/rss.xml", "If-None-Match", '"' + tag + '"')
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void notModifiedRepeatsWhatCachesNeed() {
        HttpResponse<String> answer = site.get("/rss.xml", "If-None-Match", '"' + tag + '"');

        assertThat(answer.headers().firstValue("ETag")).hasValue('"' + tag + '"');
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
    }

    @Test
    void notModifiedHasNoBodyAndNoLength() {
        String answer = site.raw(
                "GET /rss.xml HTTP/1.1", "Host: example.org", "Connection: close", "If-None-Match: \"" + tag + '"');

        assertThat(answer).startsWith("HTTP/1.1 304 ").endsWith("\r\n\r\n");
        assertThat(answer).doesNotContainIgnoringCase("content-length").doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void theConnectionLivesOnAfterNotModified() {
        String answers = site.raw(
                "GET /rss.xml HTTP/1.1",
                "Host: example.org",
                "If-None-Match: *",
                "",
                "GET /healthz HTTP/1.1",
                "Host: example.org",
                "Connection: close");

        assertThat(answers)
                .startsWith("HTTP/1.1 304 ")
                .contains("\r\n\r\nHTTP/1.1 200 ")
                .endsWith("\r\n\r\nok\n");
    }

    @Test
    void theSamePostsHaveTheSameTagAfterARestart() {
        try (TestSite again = TestSite.at("https://example.org/", POST)) {
            assertThat(again.get("/first/").headers().firstValue("ETag"))
                    .isEqualTo(site.get("/first/").headers().firstValue("ETag"));
        }
    }
}
