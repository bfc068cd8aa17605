package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that posts refer to lead somewhere, and nothing else does. */
class AssetsTest {
    private static final String MODIFIED = "Fri, 02 Jan 2026 08:00:00 GMT";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        // finds whatever is asked for, so that what is refused is refused here
        Assets assets = address -> Optional.of(folder.resolve(address)).filter(Files::exists);
        site = TestSite.at(
                "https://example.org/blog/",
                assets,
                post("https://example.org/blog/a.png", "A post", "2026-01-01T09:00:00Z"),
                post("https://example.org/blog/b.png/", "Another", "2026-01-02T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static byte[] file(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T08:00:00.25Z")));
        return bytes;
    }

    private static byte[] file(String path) throws IOException {
        return file(path, TestSite.bytes("what is in " + path));
    }

    @Test
    void aFileIsSentAsItIs() throws IOException {
        byte[] bytes = file("2026/ö 1.png");

        HttpResponse<byte[]> answer = site.getBytes("/blog/2026/%C3%B6%201.png", "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(bytes.length));
        assertThat(answer.headers().firstValue("Last-Modified")).hasValue(MODIFIED);
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]+-[0-9a-f]+\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,image/jpeg",
        "a.JPEG,image/jpeg",
        "a.gif,image/gif",
        "a.webp,image/webp",
        "a.avif,image/avif",
        "a.ico,image/x-icon",
        "a.svg,image/svg+xml",
        "a.mp3,audio/mpeg",
        "a.m4a,audio/mp4",
        "a.ogg,audio/ogg",
        "a.opus,audio/ogg",
        "a.mp4,video/mp4",
        "a.webm,video/webm",
        "a.pdf,application/pdf",
        "a.txt,text/plain; charset=utf-8",
        "a.csv,text/csv; charset=utf-8",
        "a.zip,application/zip",
        "a.b.epub,application/epub+zip"
    })
    void aFileHasTheMediaTypeOfItsExtension(String name, String type) throws IOException {
        file(name);

        assertThat(site.get("/blog/" + name).headers().firstValue("Content-Type"))
                .hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.md",
                "a.html",
                "a.js",
                "a.css",
                "a.json",
                "a.yml",
                "a.toml",
                "a.properties",
                "a.db",
                "a.key",
                "a",
                "png",
                "a.png~",
                "a.png.bak",
                "webp/a",
                ".png"
            })
    void aFileOfAnotherKindIsNotThere(String name) throws IOException {
        file(name);

        assertThat(site.get("/blog/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void aFolderIsNotThere() throws IOException {
        Files.createDirectories(folder.resolve("folder.png"));

        assertThat(site.get("/blog/folder.png").statusCode()).isEqualTo(404);
        assertThat(site.get("/blog/folder.png/").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        file("real.png");
        Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("real.png"));

        assertThat(site.get("/blog/link.png").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blog/../secret.png",
                "/blog/..%2fsecret.png",
                "/blog/%2e%2e/secret.png",
                "/blog/%2e%2e%2fsecret.png",
                "/blog/x/..%5csecret.png",
                "/blog/%252e%252e%252fsecret.png",
                "/blog/..;/secret.png",
                "/blog/secret.png%00.png",
                "/blog//secret.png",
                "/secret.png"
            })
    void noPathLeadsOutOfTheSite(String path) throws IOException {
        Files.writeString(folder.resolve("secret.png"), "secret");
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.createDirectories(inner.resolve("x"));
        Assets assets = address -> Optional.of(inner.resolve(address)).filter(Files::exists);

        try (TestSite other = TestSite.at("https://example.org/blog/", assets)) {
            assertThat(other.raw("GET " + path + " HTTP/1.1", "Host: example.org", "Connection: close"))
                    .matches("(?s)HTTP/1.1 40[04] .*")
                    .doesNotEndWith("secret");
        }
    }

    @Test
    void postsAndFeedsWinOverFiles() throws IOException {
        file("a.png");
        file("b.png");

        assertThat(site.get("/blog/a.png").body()).contains("A post");
        assertThat(site.get("/blog/b.png").statusCode()).isEqualTo(301);
        assertThat(site.get("/blog/rss.xml").body()).isEqualTo(TestSite.RSS);
    }

    @Test
    void aSiteMayHaveAnIconOfItsOwn() throws IOException {
        Files.write(folder.resolve("favicon.ico"), new byte[] {1, 2, 3});
        Assets assets = address -> Optional.of(folder.resolve(address)).filter(Files::exists);

        try (TestSite other = TestSite.at("https://example.org/", assets)) {
            assertThat(other.getBytes("/favicon.ico").body()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void otherSitesMayShowThePictures() throws IOException {
        file("c.png");

        HttpHeaders headers = site.get("/blog/c.png").headers();

        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aDrawingCannotRunScripts() throws IOException {
        file("c.svg");

        HttpHeaders headers = site.get("/blog/c.svg").headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none';")
                .endsWith("; sandbox");
        assertThat(headers.firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aKnownFileIsNotSentAgain() throws IOException {
        file("c.png");
        String tag = site.get("/blog/c.png").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = site.get("/blog/c.png", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(site.get("/blog/c.png", "If-Modified-Since", MODIFIED).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aChangedFileIsSentAgain() throws IOException {
        file("c.png");
        String tag = site.get("/blog/c.png").headers().firstValue("ETag").orElseThrow();
        file("c.png", TestSite.bytes("something else"));

        assertThat(site.get("/blog/c.png", "If-None-Match", tag).body()).isEqualTo("something else");
    }

    @Test
    void aHeadSaysWhatAGetWouldAndSendsNothing() throws IOException {
        byte[] bytes = file("c.png");

        String answer =
                site.raw("HEAD /blog/c.png HTTP/1.1", "Host: example.org", "Range: bytes=0-0", "Connection: close");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Length: " + bytes.length + "\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void anEmptyFileIsSentToo() throws IOException {
        file("c.txt", new byte[0]);

        HttpResponse<String> answer = site.get("/blog/c.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("0");
    }

    @Test
    void aLargeFileArrivesWhole() throws IOException {
        byte[] bytes = new byte[9_000_001];
        new Random(1).nextBytes(bytes);
        file("c.mp4", bytes);

        assertThat(site.getBytes("/blog/c.mp4").body()).isEqualTo(bytes);
    }

    @Test
    void aReaderWhoGoesAwayLeavesNoFileOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeThat(open).isDirectory();
        file("c.mp4", new byte[50_000_000]);
        Path film = folder.resolve("c.mp4").toRealPath();

        try (RawConnection reader = RawConnection.to(site.port())) {
            reader.write("GET /blog/c.mp4 HTTP/1.1\r\nHost: example.org\r\n\r\n");
            await().until(() -> isOpen(film, open));
        }

        await().until(() -> !isOpen(film, open));
    }

    private static boolean isOpen(Path file, Path descriptors) throws IOException {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.anyMatch(descriptor -> leadsTo(file, descriptor));
        }
    }

    private static boolean leadsTo(Path file, Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
