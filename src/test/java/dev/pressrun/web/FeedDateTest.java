package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFolder;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who asks only by date learns of everything that changes a feed, and of nothing else. */
class FeedDateTest {
    private static final String URL = "https://example.org/";
    private static final Post POST = post(URL + "a/", "A", "2026-01-02T09:00:00Z");

    @TempDir
    Path folder;

    private void publish(TestSite site, Post... posts) {
        FeedSettings settings = new FeedSettings(folder, 20, Content.FULL, URI.create(URL));
        site.publish(new FeedFolder(folder).publish(Feeds.write(site.site(), settings, List.of(posts))), posts);
    }

    /** Publishes, lets a day pass, and gives the date that readers have seen. */
    private String publishYesterday(TestSite site, String feed, Post... posts) throws IOException {
        publish(site, posts);
        Instant written = Files.getLastModifiedTime(folder.resolve(feed)).toInstant();
        Files.setLastModifiedTime(folder.resolve(feed), FileTime.from(written.minusSeconds(86_400)));
        publish(site, posts);
        return site.get("/" + feed).headers().firstValue("Last-Modified").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml", "feed.json"})
    void anEditedBodyIsModified(String feed) throws IOException {
        Post edited = POST.with(new TestSite.FixedBody("<p>Corrected.</p>"));
        try (TestSite site = TestSite.at(URL)) {
            String seen = publishYesterday(site, feed, POST);

            publish(site, edited);

            assertThat(site.get("/" + feed, "If-Modified-Since", seen).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNewPostOfAnOldDayIsModified() throws IOException {
        Post backdated = post(URL + "old/", "Old", "2019-01-01T09:00:00Z");
        try (TestSite site = TestSite.at(URL)) {
            String seen = publishYesterday(site, "rss.xml", POST);

            publish(site, POST, backdated);

            assertThat(site.get("/rss.xml", "If-Modified-Since", seen).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSameBytesAreNotModifiedAlsoAfterARestart() throws IOException {
        String seen;
        try (TestSite site = TestSite.at(URL)) {
            seen = publishYesterday(site, "rss.xml", POST);

            assertThat(site.get("/rss.xml", "If-Modified-Since", seen).statusCode())
                    .isEqualTo(304);
        }

        try (TestSite again = TestSite.at(URL)) {
            publish(again, POST);

            assertThat(again.get("/rss.xml", "If-Modified-Since", seen).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void ofTwoChangesInOneSecondBothAreModified() {
        try (TestSite site = TestSite.at(URL)) {
            String seen =
                    site.get("/rss.xml").headers().firstValue("Last-Modified").orElseThrow();

            site.publish("<rss>changed in the same second</rss>");

            assertThat(site.get("/rss.xml", "If-Modified-Since", seen).statusCode())
                    .isEqualTo(200);
        }
    }
}
