package dev.pressrun.web;

import static dev.pressrun.web.TestSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Feeds;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who says which state it has, and that it takes parts of feeds, gets what is new since (RFC 3229, "feed"). */
class DeltaTest {
    private static final String URL = "https://example.org/";
    private static final Post FIRST = numbered(1);
    private static final Post SECOND = numbered(2);
    private static final Post THIRD = numbered(3);
    private static final FeedSettings SETTINGS = new FeedSettings(Path.of("unused"), 0, Content.FULL, URI.create(URL));

    private TestSite site;
    private String seen;

    @BeforeEach
    void start() {
        site = TestSite.at(URL);
        publish(FIRST, SECOND);
        seen = tag("/rss.xml");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static Post numbered(int number) {
        return post(
                URL + "post-" + number + "/",
                "Post number " + number,
                "2026-01-%02dT09:00:00Z".formatted(1 + number % 28));
    }

    private void publish(Post... posts) {
        FeedFile[] feeds = Feeds.write(site.site(), SETTINGS, List.of(posts)).toArray(FeedFile[]::new);
        site.publish(TestSite.published(feeds), posts);
    }

    private String tag(String path) {
        return site.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> poll(String path, String tag) {
        return site.get(path, "A-IM", "feed", "If-None-Match", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rss.xml", "/atom.xml", "/feed.json"})
    void onlyTheNewEntryIsSentInTheFrameOfTheFeed(String path) {
        String before = tag(path);
        String whole = site.get(path).body();

        publish(FIRST, SECOND, THIRD);
        HttpResponse<String> part = poll(path, before);

        assertThat(part.statusCode()).isEqualTo(226);
        assertThat(part.body())
                .contains("Post number 3", "Notes")
                .doesNotContain("Post number 1")
                .doesNotContain("Post number 2");
        assertThat(part.body().substring(0, 40)).isEqualTo(whole.substring(0, 40));
        assertThat(part.headers().firstValue("Content-Type"))
                .isEqualTo(site.get(path).headers().firstValue("Content-Type"));
    }

    @Test
    void aChangedEntryIsNew() {
        publish(FIRST, SECOND.updatedAt(SECOND.published().plusDays(1)));

        assertThat(poll("/rss.xml", seen).statusCode()).isEqualTo(226);
        assertThat(poll("/rss.xml", seen).body()).contains("Post number 2").doesNotContain("Post number 1");
    }

    @Test
    void theTagIsThatOfTheWholeFeed() {
        publish(FIRST, SECOND, THIRD);
        HttpResponse<String> part = poll("/rss.xml", seen);

        assertThat(part.headers().firstValue("ETag")).hasValue(tag("/rss.xml"));
        assertThat(part.headers().firstValue("Delta-Base")).hasValue(seen);
        assertThat(part.headers().firstValue("IM")).hasValue("feed");
        assertThat(part.headers().firstValue("Cache-Control")).hasValue("no-store, im, max-age=3600");
        assertThat(poll("/rss.xml", tag("/rss.xml")).statusCode()).isEqualTo(304);
    }

    @Test
    void aPartIsPackedToo() throws IOException {
        publish(FIRST, SECOND, THIRD);
        HttpResponse<byte[]> part =
                site.getBytes("/rss.xml", "A-IM", "feed", "If-None-Match", seen, "Accept-Encoding", "gzip");

        assertThat(part.statusCode()).isEqualTo(226);
        assertThat(part.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(part.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(part.body())).readAllBytes();
        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo(poll("/rss.xml", seen).body());
    }

    @Test
    void everyStateKnowsWhatIsNewSinceItself() {
        publish(FIRST, SECOND, THIRD);
        String second = tag("/rss.xml");
        publish(FIRST, SECOND, THIRD, numbered(4));

        assertThat(poll("/rss.xml", seen).body()).contains("Post number 3", "Post number 4");
        assertThat(poll("/rss.xml", second).body()).contains("Post number 4").doesNotContain("Post number 3");
    }

    @Test
    void ofManyTagsTheNewestStateCounts() {
        publish(FIRST, SECOND, THIRD);
        String second = tag("/rss.xml");
        publish(FIRST, SECOND, THIRD, numbered(4));
        HttpResponse<String> part = poll("/rss.xml", "\"other\", " + seen + ", " + second);

        assertThat(part.headers().firstValue("Delta-Base")).hasValue(second);
        assertThat(part.body()).doesNotContain("Post number 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "FEED", "vcdiff, feed", "feed, gzip", "feed;q=0.5", "gzip;q=0.1,feed"})
    void thePartIsSentToWhoTakesIt(String accepted) {
        publish(FIRST, SECOND, THIRD);

        assertThat(site.get("/rss.xml", "A-IM", accepted, "If-None-Match", seen).statusCode())
                .isEqualTo(226);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcdiff", "feed;q=0", "feeds", "gzip"})
    void theWholeIsSentToWhoDoesNot(String accepted) {
        publish(FIRST, SECOND, THIRD);

        assertThat(site.get("/rss.xml", "A-IM", accepted, "If-None-Match", seen).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theWholeIsSentToWhoHasAStateThatNobodyRemembers() {
        publish(FIRST, SECOND, THIRD);

        assertThat(poll("/rss.xml", "\"unknown\"").statusCode()).isEqualTo(200);
        assertThat(site.get("/rss.xml", "A-IM", "feed").statusCode()).isEqualTo(200);
    }

    @Test
    void theWholeIsSentWhenAnEntryIsTakenBack() {
        publish(FIRST);

        assertThat(poll("/rss.xml", seen).statusCode()).isEqualTo(200);
    }

    @Test
    void theWholeIsSentWhenAllIsNew() {
        publish(THIRD);

        assertThat(poll("/rss.xml", seen).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadIsAnsweredForTheWhole() {
        publish(FIRST, SECOND, THIRD);

        assertThat(site.ask("HEAD", "/rss.xml", "A-IM", "feed", "If-None-Match", seen)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnchangedFeedAddsNoState() {
        for (int i = 0; i < 3; i++) {
            publish(FIRST, SECOND);
        }
        publish(FIRST, SECOND, THIRD);

        assertThat(poll("/rss.xml", seen).statusCode()).isEqualTo(226);
    }
}
