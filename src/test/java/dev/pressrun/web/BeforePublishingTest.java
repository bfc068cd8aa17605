package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader sees between the start and the first publication. */
class BeforePublishingTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty("https://example.org/", () -> new Readiness(true, Map.of("store", "ok")));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aReaderIsAskedToComeBack() {
        HttpResponse<String> answer = site.get("/rss.xml");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void theProcessLives() {
        assertThat(site.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void theServiceIsNotReady() {
        HttpResponse<String> answer = site.get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"ready\":false,\"parts\":{\"store\":\"ok\",\"web\":\"nothing is published yet\"}}\n");
    }
}
