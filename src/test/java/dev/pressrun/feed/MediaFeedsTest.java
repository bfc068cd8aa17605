package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pressrun.post.Author;
import dev.pressrun.post.Enclosure;
import dev.pressrun.post.Episode;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures, enclosures and podcasts. */
class MediaFeedsTest {
    private static final URI COVER = URI.create("https://blog.example.org/cover.jpg");
    private static final Enclosure SOUND = new Enclosure(
            URI.create("https://cdn.example.org/1.mp3"), "audio/mpeg", 12_345_678, Duration.ofMinutes(61));
    private static final Enclosure TEXT =
            new Enclosure(URI.create("https://cdn.example.org/1.pdf"), "application/pdf", 0, null);
    private static final Post EPISODE = Posts.with(
            Posts.of("one", "2024-05-01T00:00:00Z"),
            new Media(COVER, List.of(TEXT, SOUND), new Episode(2, 7, Episode.Kind.BONUS, Episode.Language.EXPLICIT)));
    private static final Podcast PODCAST = new Podcast(
            "Ada <b>L.</b>",
            List.of("Technology", "Society & Culture > Documentary"),
            Episode.Language.CLEAN,
            URI.create("https://blog.example.org/podcast.jpg"),
            new Author("Ada", "ada@example.org", null),
            Podcast.Type.SERIAL,
            Podcast.Locked.YES);
    private static final FeedSettings SETTINGS =
            Posts.settings().podcast(PODCAST).build();

    @Test
    void aPodcastIsWrittenLikeThis() throws IOException {
        String rss = Posts.write(SETTINGS, List.of(EPISODE)).rss();

        try (InputStream in = MediaFeedsTest.class.getResourceAsStream("/feed/podcast.xml")) {
            assertThat(in).isNotNull();
            assertThat(rss).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anRssItemHasOneEnclosureTheOneThatPlays() {
        Xml rss = Xml.of(Posts.write(SETTINGS, List.of(EPISODE)).rss());

        assertThat(rss.texts("//item/enclosure/@url")).containsExactly("https://cdn.example.org/1.mp3");
        assertThat(rss.texts("//item/enclosure/@length")).containsExactly("12345678");
        assertThat(rss.texts("//item/media:content/@url")).containsExactly("https://cdn.example.org/1.pdf");
        assertThat(rss.texts("//item/media:content/@fileSize")).isEmpty();
        assertThat(rss.texts("//item/media:thumbnail/@url")).containsExactly(COVER.toString());
    }

    @Test
    void atomLinksToEachEnclosure() {
        Xml atom = Xml.of(Posts.write(SETTINGS, List.of(EPISODE)).atom());

        assertThat(atom.texts("//a:link[@rel='enclosure']/@href"))
                .containsExactly("https://cdn.example.org/1.pdf", "https://cdn.example.org/1.mp3");
        assertThat(atom.texts("//a:link[@rel='enclosure']/@length")).containsExactly("12345678");
    }

    @Test
    void jsonHasEachAttachmentWithItsSizeAndDuration() {
        JsonObject item = JsonParser.parseString(
                        Posts.write(SETTINGS, List.of(EPISODE)).json())
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();

        assertThat(item.get("image").getAsString()).isEqualTo(COVER.toString());
        assertThat(item.get("attachments").toString())
                .isEqualTo("[{\"url\":\"https://cdn.example.org/1.pdf\",\"mime_type\":\"application/pdf\"},"
                        + "{\"url\":\"https://cdn.example.org/1.mp3\",\"mime_type\":\"audio/mpeg\","
                        + "\"size_in_bytes\":12345678,\"duration_in_seconds\":3660}]");
    }

    @Test
    void aBlogWithoutSoundIsNoPodcast() {
        String rss = Posts.write(SETTINGS, Posts.ALL).rss();

        assertThat(rss).doesNotContain("itunes").doesNotContain("podcastindex");
    }

    @Test
    void theGuidIsTheOneOfThePodcastNamespace() {
        // the example of its documentation
        assertThat(PodcastGuid.of("https://podnews.net/rss")).hasToString("9b024349-ccf0-5f69-a609-6b82873eab3c");
        assertThat(PodcastGuid.of("http://podnews.net/rss/")).hasToString("9b024349-ccf0-5f69-a609-6b82873eab3c");
    }
}
