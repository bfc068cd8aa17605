package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try, and what they learn from it. */
class HardeningTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.at("https://example.org/", post("https://example.org/a/", "A", "2026-01-01T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String rawGet(String target) {
        return site.raw("GET " + target + " HTTP/1.1", "Host: example.org", "Connection: close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/", "/a", "/rss.xml", "/nowhere", "/healthz", "/readyz", "/favicon.ico", "/%00"})
    void everyAnswerIsProtected(String path) {
        HttpHeaders headers = site.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/%2e%2e/etc/passwd",
                "/a/..%2f..%2fetc",
                "/a%00/",
                "//a/",
                "/a//",
                "/%c3%28",
                "/a%5c"
            })
    void aPathThatIsNoneIsRefused(String target) {
        assertThat(rawGet(target))
                .matches("(?s)HTTP/1.1 40[04] .*")
                .doesNotContain("root:")
                .doesNotContain("Location");
    }

    @Test
    void aRequestThatIsNoneIsAnsweredShortly() {
        String answer = site.raw("NONSENSE");

        assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("This is not a request that we understand.\n");
        assertThat(answer).contains("X-Content-Type-Options: nosniff").doesNotContainIgnoringCase("jetty");
    }

    @Test
    void aHeaderOfMoreThanEightKilobytesIsRefused() {
        String answer = site.raw("GET / HTTP/1.1", "Host: example.org", "X-Long: " + "x".repeat(9_000));

        assertThat(answer).startsWith("HTTP/1.1 431 ").doesNotContain("xxxx").doesNotContainIgnoringCase("jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void onlyReadingIsAllowed(String method) {
        HttpResponse<String> answer = site.ask(method, "/a/");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void aBodyIsNotReadToTheEnd() {
        String answer = site.raw("POST /a/ HTTP/1.1", "Host: example.org", "Content-Length: 1000000000", "", "begins");

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Connection: close");
    }

    @Test
    void aGetHasNoBody() {
        String answer = site.raw("GET /a/ HTTP/1.1", "Host: example.org", "Transfer-Encoding: chunked", "", "0");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/", "/rss.xml", "/nowhere", "/healthz", "/readyz"})
    void aHeadSaysWhatAGetWouldSend(String path) {
        HttpResponse<byte[]> get = site.getBytes(path);
        HttpResponse<String> head = site.ask("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(get.body().length);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }
}
