package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feed readers that are pages in a browser, at another address. */
class OtherOriginTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.at("https://example.org/", post("https://example.org/a/", "A", "2026-01-01T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rss.xml", "/atom.xml", "/feed.json"})
    void aFeedIsForAllTheWorld(String path) {
        String answer = ask("GET " + path);

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Access-Control-Allow-Origin: *\r\n", "Access-Control-Expose-Headers: ETag, ");
    }

    @Test
    void soIsTheWayToOne() {
        assertThat(ask("GET /feed.xml")).startsWith("HTTP/1.1 301 ").contains("Access-Control-Allow-Origin: *\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/", "/readyz", "/nowhere"})
    void nothingElseIs(String path) {
        assertThat(ask("GET " + path)).doesNotContain("Access-Control-Allow-Origin");
    }

    @Test
    void aPageMayAskForAFeedWithTheTagThatItHas() {
        String answer = ask("OPTIONS /atom.xml", "Access-Control-Request-Method: GET");

        assertThat(answer)
                .startsWith("HTTP/1.1 204 ")
                .contains(
                        "Access-Control-Allow-Origin: *\r\n",
                        "Access-Control-Allow-Headers: If-None-Match, If-Modified-Since, A-IM\r\n");
        assertThat(ask("OPTIONS /a/", "Access-Control-Request-Method: GET")).startsWith("HTTP/1.1 405 ");
        assertThat(ask("OPTIONS /atom.xml")).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void aPersonReadsARefusalAsAPageAndAProgramAsALine() {
        assertThat(ask("GET /a%5c", "Accept: text/html,application/xhtml+xml,*/*;q=0.8"))
                .startsWith("HTTP/1.1 400 ")
                .contains(
                        "Content-Type: text/html; charset=utf-8\r\n",
                        "<h1>This is not a request that we understand.</h1>");
        assertThat(ask("GET /a%5c", "Accept: text/html", "Accept-Language: de-CH"))
                .contains("<html lang=\"de\" dir=\"ltr\">", "<h1>Das ist keine Anfrage, die wir verstehen.</h1>");
        assertThat(ask("GET /a%5c", "Accept-Language: de"))
                .contains("Content-Type: text/plain")
                .endsWith(" that we understand.\n");
    }

    private static String ask(String request, String... fields) {
        String[] head = new String[fields.length + 4];
        head[0] = request + " HTTP/1.1";
        head[1] = "Host: example.org";
        head[2] = "Origin: https://reader.example";
        head[3] = "Connection: close";
        System.arraycopy(fields, 0, head, 4, fields.length);
        return site.raw(head);
    }
}
