package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("switches the default zone and locale")
class FeedsTest {
    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml", "feed.json"})
    void eachFeedIsWrittenLikeThis(String name) throws IOException {
        Written feeds = Posts.write(Posts.FULL, Posts.ALL);

        assertThat(feeds.named(name)).isEqualTo(golden(name));
    }

    @Test
    void thereIsOneFileForEachFormatAndOneThatShowsThem() {
        List<FeedFile> feeds = Feeds.write(Posts.SITE, Posts.FULL, Posts.ALL);

        assertThat(feeds).extracting(FeedFile::name).containsExactly("rss.xml", "atom.xml", "feed.json", "feed.css");
        assertThat(feeds)
                .extracting(FeedFile::mediaType)
                .containsExactly(
                        "application/rss+xml; charset=utf-8",
                        "application/atom+xml; charset=utf-8",
                        "application/feed+json",
                        "text/css; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati, ar-EG-u-nu-arab", "America/St_Johns, th-TH-u-ca-buddhist-nu-thai", "UTC, tr-TR"})
    void theMachinesZoneAndLocaleChangeNothing(String zone, String locale) {
        Written here = Posts.write(Posts.FULL, Posts.ALL);
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();

        Written there;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(locale));
            there = Posts.write(Posts.FULL, Posts.ALL);
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }

        assertThat(there).isEqualTo(here);
    }

    @Test
    void theOrderInWhichThePostsComeChangesNothing() {
        List<Post> backwards = new ArrayList<>(Posts.ALL);
        Collections.reverse(backwards);

        assertThat(Posts.write(Posts.FULL, backwards)).isEqualTo(Posts.write(Posts.FULL, Posts.ALL));
    }

    @Test
    void aLimitKeepsTheNewestPosts() {
        List<Post> posts = List.of(
                Posts.of("old", "2020-01-01T00:00:00Z"),
                Posts.of("new", "2022-01-01T00:00:00Z"),
                Posts.of("middle", "2021-01-01T00:00:00Z"));

        Written feeds = Posts.write(Posts.settings(2, Content.FULL), posts);

        assertThat(List.of(feeds.rss(), feeds.atom(), feeds.json()))
                .allSatisfy(feed -> assertThat(feed)
                        .containsSubsequence("About new", "About middle")
                        .doesNotContain("About old"));
    }

    @Test
    void aLimitChangesNoDates() {
        List<Post> posts = IntStream.range(0, 5)
                .mapToObj(i -> Posts.of("post" + i, "2024-05-01T00:00:00Z"))
                .toList();

        String all = Posts.write(Posts.FULL, posts).atom();
        String some = Posts.write(Posts.settings(2, Content.FULL), posts).atom();

        assertThat(all).contains(some.substring(some.indexOf("<entry"), some.indexOf("</feed>")));
    }

    @Test
    void aSummaryFeedHoldsNoContent() {
        Written feeds = Posts.write(Posts.SUMMARY, Posts.ALL);

        assertThat(feeds.rss()).doesNotContain("encoded").contains("<description>Schöne Grüße.</description>");
        assertThat(feeds.atom())
                .doesNotContain("<content")
                .contains("<link rel=\"alternate\" type=\"text/html\" href=\"https://blog.example.org/rich/\"/>");
        assertThat(feeds.json())
                .doesNotContain("content_html")
                .contains("\"content_text\":\"Schöne Grüße.\"")
                // without a summary there is still the title
                .contains("\"content_text\":\"a patch long applied / I pivoted the table wrong\"");
    }

    @Test
    void onlyTheWantedFormatsAreWrittenAndTheirFeedsAreTheSame() {
        Written all = Posts.write(Posts.FULL, Posts.ALL);
        FeedSettings one = Posts.settings()
                .formats(Format.ATOM)
                .groups(Set.of(Group.TAGS), 1)
                .build();

        List<FeedFile> files = Feeds.write(Posts.SITE, one, Posts.ALL);

        assertThat(Posts.text(files, "atom.xml")).isEqualTo(all.atom());
        assertThat(files)
                .extracting(FeedFile::name)
                .contains("tags/engines/atom.xml", "feed.css")
                .noneMatch(name -> name.endsWith("rss.xml") || name.endsWith("feed.json"));
    }

    @Test
    void jsonNeedsNoStylesheet() {
        FeedSettings json = Posts.settings().formats(Format.JSON).build();

        assertThat(Feeds.write(Posts.SITE, json, Posts.ALL))
                .extracting(FeedFile::name)
                .containsExactly("feed.json");
    }

    @Test
    void aBlogWithoutPostsHasFeeds() {
        Written feeds = Posts.write(Posts.FULL, List.of());

        assertThat(feeds.rss()).doesNotContain("lastBuildDate").doesNotContain("<item>");
        assertThat(feeds.atom()).contains("<updated>1970-01-01T00:00:00Z</updated>");
        assertThat(feeds.json()).endsWith("\"items\":[]}\n");
    }

    @Test
    void theSettingsMustMakeSense() {
        URI url = Posts.FULL.url();

        assertThatThrownBy(() -> Posts.settings(-1, Content.FULL)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new FeedSettings(Path.of("feeds"), 0, Content.FULL, url.resolve("/feeds")))
                .hasMessageContaining("https://blog.example.org/feeds");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = FeedsTest.class.getResourceAsStream("/feed/" + name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
