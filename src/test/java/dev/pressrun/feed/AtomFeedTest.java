package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of RFC 4287, as the JDK's parser sees them. */
class AtomFeedTest {
    private final Xml feed = Xml.of(Posts.write(Posts.FULL, Posts.ALL).atom());

    @Test
    void theFeedHasIdTitleSubtitleAndDate() {
        assertThat(feed.texts("/a:feed/a:id")).containsExactly("https://blog.example.org/");
        assertThat(feed.texts("/a:feed/a:title")).containsExactly("Ada & <friends>");
        assertThat(feed.texts("/a:feed/a:subtitle")).containsExactly("Notes on engines & looms");
        assertThat(feed.texts("/a:feed/a:updated")).containsExactly("2024-03-01T08:00:00Z");
    }

    @Test
    void theFeedLinksToItselfAndToTheSite() {
        assertThat(feed.texts("/a:feed/a:link[@rel='self']/@href"))
                .containsExactly("https://blog.example.org/atom.xml");
        assertThat(feed.texts("/a:feed/a:link[@rel='alternate']/@href")).containsExactly("https://blog.example.org/");
    }

    @Test
    void thereIsAlwaysAnAuthor() {
        Xml anonymous = Xml.of(Posts.write(Posts.site(null, null), Posts.FULL, List.of(Posts.GERMAN))
                .atom());

        assertThat(feed.texts("/a:feed/a:author/a:name")).containsExactly("Ada Lovelace");
        assertThat(anonymous.texts("/a:feed/a:author/a:name")).containsExactly("Ada & <friends>");
    }

    @Test
    void anEntryHasIdAddressAndDates() {
        assertThat(feed.texts("//a:entry[1]/a:id")).containsExactly("https://blog.example.org/rich/");
        assertThat(feed.texts("//a:entry[3]/a:link[@rel='alternate']/@href"))
                .containsExactly("https://blog.example.org/gr%C3%BC%C3%9Fe/");
        assertThat(feed.texts("//a:entry[1]/a:published")).containsExactly("2024-02-29T23:59:59+05:30");
        assertThat(feed.texts("//a:entry[1]/a:updated")).containsExactly("2024-03-01T08:00:00Z");
    }

    @Test
    void theSummaryIsTextAndTheContentHtml() {
        assertThat(feed.texts("//a:entry[1]/a:summary[@type='text']")).containsExactly(Posts.RICH.summary());
        assertThat(feed.texts("//a:entry[1]/a:content[@type='html']"))
                .containsExactly(Posts.RICH.body().html());
        assertThat(feed.texts("//a:entry[2]/a:summary")).isEmpty();
    }

    @Test
    void aTagIsACategoryOfTheSite() {
        assertThat(feed.texts("//a:entry[1]/a:category/@term")).containsExactly("Engines", "R&D");
        assertThat(feed.texts("//a:entry[1]/a:category/@label")).containsExactly("Engines", "R&D");
        assertThat(feed.texts("//a:entry[3]/a:category/@scheme")).containsExactly("https://blog.example.org/tags/");
    }

    @Test
    void anEntryHasItsOwnAuthorsAndLanguage() {
        assertThat(feed.texts("//a:entry[1]/a:author/a:name")).containsExactly("Ada Lovelace", "Charles Babbage");
        assertThat(feed.texts("/a:feed/@xml:lang")).containsExactly("en");
        assertThat(feed.texts("//a:entry/@xml:lang")).containsExactly("en-GB", "en", "de");
    }
}
