package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feed can be taken apart and put together again. */
class FeedPartsTest {
    private static final String RSS = "application/rss+xml; charset=utf-8";
    private static final String ATOM = "application/atom+xml; charset=utf-8";
    private static final String JSON = "application/feed+json";

    private static FeedParts parts(String mediaType, String text) {
        return FeedParts.of(
                new FeedFile("feed", mediaType, "", FeedFile.Role.SITE, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String only(FeedParts feed, int... entries) {
        byte[] bytes = feed.only(entry -> java.util.Arrays.stream(entries).anyMatch(wanted -> wanted == entry));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RSS + "|<rss><channel><items/><item>a</item>\\n<item x=\"1\">b</item>\\n<item>c</item></channel></rss>|"
                        + "<rss><channel><items/><item x=\"1\">b</item></channel></rss>",
                ATOM + "|<feed><entries/><entry>a</entry>\\n<entry xml:lang=\"en\">b</entry><entry>c</entry></feed>|"
                        + "<feed><entries/><entry xml:lang=\"en\">b</entry></feed>",
                JSON + "|{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}],\"x\":[{}]}|"
                        + "{\"items\":[{\"id\":\"b\"}],\"x\":[{}]}"
            })
    void oneEntryStandsInTheFrameOfAll(String mediaType, String whole, String one) {
        FeedParts feed = parts(mediaType, whole.replace("\\n", "\n"));

        assertThat(feed.size()).isEqualTo(3);
        assertThat(only(feed, 1)).isEqualTo(one);
        assertThat(only(feed, 0, 1, 2)).isEqualTo(whole.replace("\\n", "\n"));
    }

    @Test
    void entriesThatDoNotFollowEachOtherAreDividedLikeTheOthers() {
        FeedParts feed = parts(JSON, "{\"items\":[{\"id\":1},{\"id\":2},{\"id\":3}]}\n");

        assertThat(only(feed, 0, 2)).isEqualTo("{\"items\":[{\"id\":1},{\"id\":3}]}\n");
    }

    @Test
    void aPartOfAWholeFeedDoesNotSayToBeComplete() {
        String whole = """
                <feed>
                  <id>x</id>
                  <fh:complete xmlns:fh="y"/>
                  <title>&lt;fh:complete /></title>
                  <entry>a</entry>
                  <entry>b</entry>
                </feed>
                """;
        FeedParts feed = parts(ATOM, whole);

        assertThat(only(feed, 0))
                .isEqualTo("<feed>\n  <id>x</id>\n  <title>&lt;fh:complete /></title>\n  <entry>a</entry>\n</feed>\n");
        assertThat(only(feed, 0, 1)).isEqualTo(whole);
    }

    @Test
    void jsonInTextsAndOtherListsIsNoItem() {
        FeedParts feed = parts(
                JSON,
                "{\"title\":\"items\",\"authors\":[{\"name\":\"\\\"items\\\":[{}\"}],\"_x\":{\"items\":[{},{}]},"
                        + "\"items\":[{\"content_html\":\"}]{[\\\\\",\"authors\":[{\"items\":[{}]}]}]}");

        assertThat(feed.size()).isEqualTo(1);
        assertThat(only(feed)).endsWith("\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        RSS + ",<rss/>",
        ATOM + ",<feed/>",
        ATOM + ",<feed><entry>",
        JSON + ",{\"items\":[]}",
        JSON + ",{\"items"
    })
    void aFeedWithoutEntriesIsAllFrame(String mediaType, String whole) {
        FeedParts feed = parts(mediaType, whole);

        assertThat(feed.size()).isZero();
        assertThat(only(feed)).isEqualTo(whole);
    }

    @Test
    void entriesOfTheSameBytesHaveTheSameFingerprint() {
        FeedParts feed = parts(RSS, "<item>a</item><item>b</item><item>a</item>");

        assertThat(feed.fingerprint(0)).isEqualTo(feed.fingerprint(2)).isNotEqualTo(feed.fingerprint(1));
    }
}
