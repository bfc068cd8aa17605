package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.digest.SampleEdition;
import dev.pressrun.store.Store;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.Subscription;
import dev.pressrun.subscriber.SubscriptionState;
import dev.pressrun.subscriber.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from the settings to the pages that links in mails lead to. */
class MailLinksOfServiceTest {
    @TempDir
    Path folder;

    @Test
    void theLinkOfAReaderWorksWhileTheServiceRuns() throws Exception {
        Settings settings = aBlogAt("http://127.0.0.1:" + freePort() + "/letters/");
        try (Store store = Store.open(settings.store());
                Pressrun service = new Pressrun(settings, store, Clock.systemUTC())) {
            URI link = linkOfAReader(settings, store);
            service.start();

            HttpResponse<String> page = ask(HttpRequest.newBuilder(link).GET().build());
            HttpResponse<String> posted = ask(HttpRequest.newBuilder(link)
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build());

            assertThat(page.body()).contains("Unsubscribe from “Every Monday”?", "a***@example.org", "A blog");
            assertThat(posted.statusCode()).isEqualTo(200);
            assertThat(store.subscribers().count("weekly")).isEqualTo(Map.of(SubscriptionState.ENDED, 1));
        }
    }

    @Test
    void anEditionHasItsPageWhileTheServiceRuns() throws Exception {
        Settings settings = aBlogAt("http://127.0.0.1:" + freePort() + "/letters/");
        try (Store store = Store.open(settings.store());
                Pressrun service = new Pressrun(settings, store, Clock.systemUTC())) {
            linkOfAReader(settings, store);
            service.start();
            store.editions().add(SampleEdition.of("weekly", "2026-11-23T09:00", "urn:post:1"));

            HttpResponse<String> page =
                    ask(HttpRequest.newBuilder(settings.web().url().resolve("editions/weekly/2026-11-23-0900/"))
                            .build());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<p>Grüße 👋</p>");
        }
    }

    private Settings aBlogAt(String url) throws IOException {
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(folder.resolve("posts/one.md"), "---\ntitle: One\ndate: 2026-01-02\n---\nFirst.\n");
        Files.writeString(folder.resolve("schedule.properties"), """
                site.title = A blog
                site.url = https://example.org/
                site.email = owner@example.org
                digest.weekly.cron = 0 0 9 ? * MON
                digest.weekly.title = Every Monday
                web.url = %s
                web.port = %d
                """.formatted(
                        url, URI.create(url).getPort()));
        return SettingsReader.read(folder.resolve("schedule.properties"), Map.of());
    }

    private static URI linkOfAReader(Settings settings, Store store) {
        EmailAddress ada = new EmailAddress("ada@example.org");
        store.subscribers().add(List.of(ada), "weekly", SubscriptionState.CONFIRMED, Instant.EPOCH);
        List<Subscription> all = new ArrayList<>();
        store.subscribers().forEach(all::add);
        ReaderLinks links = new ReaderLinks(
                settings.web().url(), new Tokens(store.tokenKeys().all()));
        return URI.create(links.unsubscribe("weekly", all.get(0).subscriber()));
    }

    private static HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
