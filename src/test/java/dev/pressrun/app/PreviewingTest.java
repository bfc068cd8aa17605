package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressrun.preview.PreviewServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewingTest {
    private static final String SETTINGS = """
            site.title = A blog
            site.url = https://example.org/
            site.email = owner@example.org
            digest.weekly.cron = 0 30 2 ? * SUN
            digest.weekly.title = Weekly
            digest.weekly.since = 2026-01-01
            """;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final PreviewServer server = new PreviewServer(0);
    private Previewing preview;

    @BeforeEach
    void aPreviewOfTwoPosts() throws IOException {
        write("schedule.properties", SETTINGS);
        write("posts/one.md", "---\ntitle: One\ndate: 2026-01-02\n---\nFirst. ![](pic.png)\n");
        write("posts/two.md", "---\ntitle: Two\ndate: 2026-01-03\n---\nSecond <script>alert(1)</script>.\n");
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        preview = new Previewing(folder.resolve("schedule.properties"), Map.of(), clock, server);
    }

    @AfterEach
    void end() {
        preview.close();
    }

    @Test
    void theNextEditionIsShownAsMailTextMessageEntryAndPage() {
        preview.start();

        assertThat(get("").body())
                .contains(
                        "The next edition",
                        "2 new posts. It is due on Sunday 2026-11-29, 02:30",
                        "<iframe",
                        "sandbox=");
        assertThat(get("digest/weekly/mail/0/light.html").body()).contains("First.", "Second");
        assertThat(get("digest/weekly/text").body()).contains("$ cat posts/two.md");
        assertThat(get("digest/weekly/message").body()).contains("Subject:", "102,400 bytes");
        assertThat(get("digest/weekly/message.eml").body()).contains("To: reader@example.org", "List-Unsubscribe:");
        assertThat(get("digest/weekly/feed/1").body()).contains("&lt;item", "&lt;entry", "One");
        assertThat(get("digest/weekly/feed/1/dark.html").body()).contains("First.");
        assertThat(get("digest/weekly/web/0/dark.html").body()).contains("Second", "/style/dark.css");
        assertThat(get("style/dark.css").body()).doesNotContain("prefers-color-scheme");
    }

    @Test
    void whatReadersWouldSufferFromIsSaidWithItsPlace() {
        preview.start();

        assertThat(get("").body())
                .contains("<code>one.md</code> the picture https://example.org/", "has no words for those")
                .contains("digest.weekly.address", "postal address", "not signed");
    }

    @Test
    void whatTheAuthorWroteRunsNoScript() {
        preview.start();

        HttpResponse<String> mail = get("digest/weekly/mail/0/light.html");

        assertThat(mail.body()).doesNotContain("<script");
        assertThat(mail.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src", "allow-scripts");
    }

    @Test
    void anEditIsShownAndTold() throws IOException {
        preview.start();
        HttpResponse<Stream<String>> changes = send("changes", BodyHandlers.ofLines());
        Stream<String> told =
                changes.body().filter(line -> line.startsWith("data: ")).limit(2);

        write("posts/two.md", "---\ntitle: Two\ndate: 2026-01-03\n---\nBetter.\n");

        assertThat(told.distinct()).hasSize(2);
        assertThat(get("digest/weekly/mail/0/light.html").body()).contains("Better.");
    }

    @Test
    void aWrongSettingIsSaidAboveWhatWasShownUntilItIsMended() throws IOException {
        preview.start();

        write("schedule.properties", SETTINGS + "digest.weekly.titel = Daily\n");
        await().untilAsserted(
                        () -> assertThat(get("").body()).contains("did you mean digest.weekly.title?", "<h1>Weekly"));
        write("schedule.properties", SETTINGS.replace("= Weekly", "= Mended"));

        await().untilAsserted(
                        () -> assertThat(get("").body()).contains("<h1>Mended").doesNotContain("did you mean"));
    }

    @Test
    void aWrongSettingIsStillSaidWhenAPostIsEdited() throws IOException {
        preview.start();
        write("schedule.properties", SETTINGS + "digest.weekly.titel = Daily\n");
        await().untilAsserted(() -> assertThat(get("").body()).contains("did you mean digest.weekly.title?"));

        write("posts/two.md", "---\ntitle: Two\ndate: 2026-01-03\n---\nBetter.\n");

        await().untilAsserted(() ->
                assertThat(get("digest/weekly/mail/0/light.html").body()).contains("Better."));
        assertThat(get("").body()).contains("did you mean digest.weekly.title?");
    }

    @Test
    void aThemeIsFollowedAndOneThatIsWrongIsSaid() throws IOException {
        write("mine/look.properties", "light.link = #112233\n");
        write("schedule.properties", SETTINGS + "theme = mine\n");
        preview.start();
        assertThat(get("digest/weekly/mail/0/light.html").body()).contains("#112233");

        write("mine/look.properties", "light.link = #445566\n");
        await().untilAsserted(() ->
                assertThat(get("digest/weekly/mail/0/light.html").body()).contains("#445566"));
        write("mine/digest.html", "{{ nothing }}\n{% if %}");

        await().untilAsserted(() -> assertThat(get("").body()).contains("role=\"alert\""));
    }

    @Test
    void settingsThatAreWrongFromTheStartAreSaid() throws IOException {
        write("schedule.properties", "site.titel = x\n");

        preview.start();

        assertThat(get("").body()).contains("site.url is missing", "There is nothing to show yet");
    }

    @Test
    void nothingIsWritten() throws IOException {
        preview.start();
        get("digest/weekly/message");
        preview.close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("posts", "schedule.properties");
        }
    }

    @Test
    void aBlogWithoutADigestShowsItsNewestPosts() throws IOException {
        write("schedule.properties", "site.title = A blog\nsite.url = https://example.org/\n");
        preview.start();

        assertThat(get("").body())
                .contains("name no digest", "/digest/posts/web")
                .doesNotContain("/posts/mail");
    }

    @Test
    void theSystemsOwnBrowserIsOpened() {
        assertThat(Browser.command("Linux", "http://a/")).isEqualTo(List.of("xdg-open", "http://a/"));
        assertThat(Browser.command("Mac OS X", "http://a/")).startsWith("open");
        assertThat(Browser.command("Windows 11", "http://a/")).startsWith("rundll32");
    }

    private HttpResponse<String> get(String path) {
        return send(path, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
