package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Players jump about in a sound, and downloads go on where they stopped (RFC 9110, section 14). */
class ByteRangeTest {
    private static final String ALL = "0123456789";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("a.mp3"), ALL);
        Files.createFile(folder.resolve("empty.mp3"));
        site = TestSite.at("https://example.org/", address -> Optional.of(folder.resolve(address)));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0-0",
        "bytes=2-4,234,2-4",
        "bytes=7-,789,7-9",
        "bytes=-3,789,7-9",
        "bytes=0-,0123456789,0-9",
        "bytes=8-99,89,8-9",
        "bytes=-99,0123456789,0-9",
        "BYTES= 2-4 ,234,2-4"
    })
    void aPartIsSentAlone(String range, String part, String bounds) {
        HttpResponse<String> answer = site.get("/a.mp3", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes " + bounds + "/10");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(part.length()));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void aPartBehindTheEndIsRefused(String range) {
        HttpResponse<String> answer = site.get("/a.mp3", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */10");
    }

    @Test
    void anEmptyFileHasNoParts() {
        assertThat(site.get("/empty.mp3", "Range", "bytes=0-").statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=4-2",
                "bytes=-",
                "bytes=a-b",
                "lines=1-2",
                "bytes=1-2,4-5",
                "2-4",
                "bytes=9999999999999999999-"
            })
    void whatIsNoRangeOrManyGetsTheWholeFile(String range) {
        HttpResponse<String> answer = site.get("/a.mp3", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ALL);
    }

    @Test
    void aPartOfTheSameStateIsSent() {
        String tag = site.get("/a.mp3").headers().firstValue("ETag").orElseThrow();

        assertThat(site.get("/a.mp3", "Range", "bytes=2-4", "If-Range", tag).body())
                .isEqualTo("234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "W/\"another\"", "Fri, 02 Jan 2026 08:00:00 GMT"})
    void aPartOfAnotherStateIsTheWholeFile(String state) {
        assertThat(site.get("/a.mp3", "Range", "bytes=2-4", "If-Range", state).body())
                .isEqualTo(ALL);
    }

    @Test
    void whoHasTheFileNeedsNoPartOfIt() {
        assertThat(site.get("/a.mp3", "Range", "bytes=2-4", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theConnectionLivesOnAfterAPart() {
        String answers = site.raw(
                "GET /a.mp3 HTTP/1.1",
                "Host: example.org",
                "Range: bytes=1-2",
                "",
                "GET /healthz HTTP/1.1",
                "Host: example.org",
                "Connection: close");

        assertThat(answers)
                .startsWith("HTTP/1.1 206 ")
                .contains("\r\n\r\n12HTTP/1.1 200 ")
                .endsWith("\r\n\r\nok\n");
    }
}
