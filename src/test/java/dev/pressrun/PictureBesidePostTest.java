package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFolder;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.generator.Generator;
import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.Reading;
import dev.pressrun.source.SourceSettings;
import dev.pressrun.theme.Theme;
import dev.pressrun.web.Publication;
import dev.pressrun.web.Readiness;
import dev.pressrun.web.WebServer;
import dev.pressrun.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture goes the whole way: from the folder, by the address in the feed, to who reads the feed. */
class PictureBesidePostTest {
    private static final Pattern PICTURE = Pattern.compile("http://[^\"\\\\ ]+\\.png");
    private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @TempDir
    Path folder;

    @Test
    void itsAddressInTheFeedLeadsToThePicture() throws IOException, InterruptedException {
        Path posts = Files.createDirectories(folder.resolve("2026/-trip-"));
        Files.writeString(
                posts.resolve("to the sea.md"), "The sea\n\nIt was like this:\n\n![The sea](<the séa.png>)\n");
        Files.write(posts.resolve("the séa.png"), BYTES);
        WebSettings settings = new WebSettings("127.0.0.1", 0, URI.create("http://localhost/"));

        try (WebServer server = new WebServer(settings, () -> new Readiness(true, Map.of()))) {
            String feed = publish(server, server.start());
            HttpResponse<byte[]> answer = get(pictureIn(feed));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(answer.body()).isEqualTo(BYTES);
        }
    }

    private String publish(WebServer server, int port) {
        URI url = URI.create("http://127.0.0.1:" + port + "/");
        Site site = new Site("Notes", url, "Ada", null, "en", ZoneOffset.UTC, "");
        Reading reading = new PostFolder(new SourceSettings(folder, Generator.AUTO, null), site)
                .read(Instant.parse("2100-01-01T00:00:00Z"));
        FeedSettings settings = new FeedSettings(folder.resolve("feeds"), 20, Content.FULL, url);
        List<PublishedFeed> feeds =
                new FeedFolder(settings.folder()).publish(Feeds.write(site, settings, reading.posts()));
        server.publish(new Publication(site, reading.posts(), feeds, Theme.named("default"), reading.assets()::find));
        return new String(feeds.get(0).file().bytes(), StandardCharsets.UTF_8);
    }

    private static URI pictureIn(String feed) {
        Matcher address = PICTURE.matcher(feed);
        assertThat(address.find()).as(feed).isTrue();
        return URI.create(address.group());
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
