package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes gzip gets gzip (RFC 9110, section 12.5.3). */
class CompressionTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.at("https://example.org/", post("https://example.org/a/", "A", "2026-01-01T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aFeedIsPacked() throws IOException {
        HttpResponse<byte[]> feed = site.getBytes("/rss.xml", "Accept-Encoding", "gzip");

        assertThat(feed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(feed.body())).readAllBytes())
                .isEqualTo(TestSite.bytes(TestSite.RSS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/rss.xml|Accept, Accept-Encoding", "/|Accept-Encoding", "/a/|Accept-Encoding"})
    void cachesKeepAllForms(String path, String vary) {
        assertThat(site.get(path).headers().firstValue("Vary")).hasValue(vary);
        assertThat(site.getBytes(path, "Accept-Encoding", "gzip").headers().firstValue("Vary"))
                .hasValue(vary);
    }

    @Test
    void whatWouldNotGetSmallerStaysAsItIs() {
        HttpResponse<String> feed = site.get("/atom.xml", "Accept-Encoding", "gzip");

        assertThat(feed.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(feed.body()).isEqualTo("<feed/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "*",
                "identity;q=0.5, gzip",
                "gzip ; q=0.001",
                "deflate, *;q=0.5"
            })
    void gzipIsWanted(String field) {
        assertThat(Gzip.wantedBy(List.of(field))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "br",
                "identity, gzip;q=0.5",
                "*, gzip;q=0",
                "gzip;q=no"
            })
    void gzipIsNotWanted(String field) {
        assertThat(Gzip.wantedBy(List.of(field))).isFalse();
    }

    @Test
    void whoSaysNothingGetsPlainBytes() {
        assertThat(Gzip.wantedBy(List.of())).isFalse();
    }
}
