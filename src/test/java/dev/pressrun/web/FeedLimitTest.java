package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that polls like a fool is told to wait (429); whoever it could be mixed up with is not. */
class FeedLimitTest {
    private static final String URL = "https://example.org/";

    private TestSite site = behindProxies(3, "127.0.0.1", "10.0.0.0/8");

    @AfterEach
    void stop() {
        site.close();
    }

    private static TestSite behindProxies(int rate, String... proxies) {
        return TestSite.with(new WebSettings("127.0.0.1", 0, URI.create(URL), rate, List.of(proxies)));
    }

    private HttpResponse<String> fetch(String forwardedFor, String... more) {
        String[] headers = new String[more.length + 4];
        System.arraycopy(more, 0, headers, 4, more.length);
        headers[0] = "X-Forwarded-For";
        headers[1] = forwardedFor;
        headers[2] = "User-Agent";
        headers[3] = "Fool/1.0";
        return site.get("/rss.xml", headers);
    }

    private void fetchUntilItIsTooMuch(String forwardedFor) {
        for (int i = 0; i < 4; i++) {
            assertThat(fetch(forwardedFor).statusCode()).isEqualTo(200);
        }
        assertThat(fetch(forwardedFor).statusCode()).isEqualTo(429);
    }

    @Test
    void theSameBytesOverAndOverAreRefused() {
        fetchUntilItIsTooMuch("198.51.100.7");
        HttpResponse<String> answer = fetch("198.51.100.7");

        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 1201L);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).contains("If-None-Match");
    }

    @Test
    void whoHasTheNewestStateIsNeverRefused() {
        fetchUntilItIsTooMuch("198.51.100.7");

        assertThat(fetch("198.51.100.7", "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void newBytesAreNotRefused() {
        fetchUntilItIsTooMuch("198.51.100.7");
        site.publish("<rss>new</rss>");

        assertThat(fetch("198.51.100.7").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonWhoLooksAtThePageIsNotRefused() {
        fetchUntilItIsTooMuch("198.51.100.7");

        assertThat(fetch("198.51.100.7", "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 198.51.100.8",
                "2001:db8:1:2::1 | 2001:db8:1:3::1",
                "1.1.1.1, 198.51.100.7 | 1.1.1.1, 8.8.8.8"
            })
    void anotherReaderIsNotRefused(String fool, String other) {
        fetchUntilItIsTooMuch(fool);

        assertThat(fetch(other).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 1.2.3.4, 198.51.100.7",
                "198.51.100.7 | 198.51.100.7, 10.1.2.3",
                "2001:db8:1:2::1 | 2001:db8:1:2:ffff::5",
                "2001:db8:1:2::1 | [2001:db8:1:2::7]:5000"
            })
    void theSameReaderIsKnownAgain(String first, String later) {
        fetchUntilItIsTooMuch(first);

        assertThat(fetch(later).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "reader.example", "10.0.0.1", "999.1.1.1", ":::::"})
    void whoseAddressIsNotSaidIsNotCounted(String forwardedFor) {
        for (int i = 0; i < 10; i++) {
            assertThat(fetch(forwardedFor).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via"})
    void behindAProxyThatWeDoNotKnowNobodyIsCounted(String field) {
        try (TestSite open = behindProxies(1)) {
            for (int i = 0; i < 10; i++) {
                assertThat(open.get("/rss.xml", field, "198.51.100.7").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aProgramOnThisMachineIsNotCounted() {
        try (TestSite open = behindProxies(1)) {
            for (int i = 0; i < 10; i++) {
                assertThat(open.get("/rss.xml").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void theLimitCanBeSwitchedOff() {
        try (TestSite open = behindProxies(0, "127.0.0.1")) {
            for (int i = 0; i < 50; i++) {
                assertThat(open.get("/rss.xml", "X-Forwarded-For", "198.51.100.7")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/40", "localhost", "1.2.3.4-5"})
    void aProxyIsNamedByItsNumbers(String text) {
        assertThatThrownBy(() -> WebSettings.proxies(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyProxiesAreDividedByCommas() {
        assertThat(WebSettings.proxies("127.0.0.1, ::1,10.0.0.0/8,")).containsExactly("127.0.0.1", "::1", "10.0.0.0/8");
    }
}
