package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubsOfServiceTest {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private HttpServer hub;

    @TempDir
    Path folder;

    @BeforeEach
    void aBlogWithAHub() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        hub.start();
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(
                folder.resolve("posts/one.md"), "---\ntitle: One\ndate: 2026-01-02\ntags: [größe]\n---\nFirst.\n");
        Files.writeString(folder.resolve("schedule.properties"), """
                site.title = A blog
                site.url = https://example.org/
                site.email = owner@example.org
                web.port = 0
                feed.hubs = http://127.0.0.1:%d/
                """.formatted(
                        hub.getAddress().getPort()));
    }

    @AfterEach
    void end() {
        hub.stop(0);
    }

    @Test
    void aHubIsToldOfWhatIsServedAndOnlyOfThat() throws Exception {
        Settings settings = SettingsReader.read(folder.resolve("schedule.properties"), Map.of());
        try (Store store = Store.open(settings.store());
                Pressrun service = new Pressrun(settings, store, Clock.systemUTC())) {
            service.start();

            assertThat(told.poll(20, TimeUnit.SECONDS))
                    .startsWith("hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2F")
                    .contains("atom.xml", "rss.xml", "feed.json")
                    .doesNotContain(".css");
            await().until(() ->
                    !store.told().upTo(settings.feed().hubs().get(0)).isEmpty());
        }
        try (Store store = Store.open(settings.store());
                Pressrun service = new Pressrun(settings, store, Clock.systemUTC())) {
            service.start();

            assertThat(told.poll(2, TimeUnit.SECONDS)).isNull();
        }
    }
}
