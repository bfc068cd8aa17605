package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Syndication;
import dev.pressrun.post.Syndication.Listing;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What feeds say of the site, and what authors say of single posts. */
class ChannelTest {
    private static final URI ICON = URI.create("https://blog.example.org/icon.png");
    private static final URI LOGO = URI.create("https://blog.example.org/logo.png");

    @Test
    void iconLogoAndRightsAreInEachFormatsWords() {
        Written feeds = Posts.write(
                Posts.settings()
                        .imprint(new Imprint(ICON, LOGO, "© Ada & heirs"))
                        .build(),
                Posts.ALL);

        Xml rss = Xml.of(feeds.rss());
        Xml atom = Xml.of(feeds.atom());
        assertThat(rss.texts("/rss/channel/image/url")).containsExactly(LOGO.toString());
        assertThat(rss.texts("/rss/channel/image/title")).isEqualTo(rss.texts("/rss/channel/title"));
        assertThat(rss.texts("/rss/channel/image/link")).isEqualTo(rss.texts("/rss/channel/link"));
        assertThat(rss.texts("/rss/channel/image/*")).hasSize(3);
        assertThat(rss.texts("/rss/channel/copyright")).containsExactly("© Ada & heirs");
        assertThat(atom.texts("/a:feed/a:icon")).containsExactly(ICON.toString());
        assertThat(atom.texts("/a:feed/a:logo")).containsExactly(LOGO.toString());
        assertThat(atom.texts("/a:feed/a:rights")).containsExactly("© Ada & heirs");
        assertThat(feeds.json())
                .contains(
                        "\"icon\":\"https://blog.example.org/logo.png\",\"favicon\":\"https://blog.example.org/icon.png\"");
    }

    @Test
    void hubsAreNamedInTheFeedsButNotInTheirArchives() {
        FeedSettings settings = Posts.settings()
                .limit(1)
                .archives(Archives.MAIN)
                .hubs(URI.create("https://hub.example.org/"), URI.create("https://other.example.org/push"))
                .build();
        List<FeedFile> files = Feeds.write(Posts.SITE, settings, Posts.ALL);

        assertThat(Xml.of(Posts.text(files, "rss.xml")).texts("/rss/channel/a:link[@rel='hub']/@href"))
                .containsExactly("https://hub.example.org/", "https://other.example.org/push");
        assertThat(Xml.of(Posts.text(files, "atom.xml")).texts("/a:feed/a:link[@rel='hub']/@href"))
                .hasSize(2);
        assertThat(Posts.text(files, "feed.json"))
                .contains("\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example.org/\"},");
        assertThat(files.stream().filter(file -> file.role() == FeedFile.Role.ARCHIVE))
                .isNotEmpty()
                .noneMatch(file -> Posts.text(files, file.name()).contains("hub"));
    }

    @Test
    void anUnlistedPostIsInNoFeed() {
        Post hidden = Posts.with(Posts.RICH, new Syndication(Listing.UNLISTED, null, null));

        assertThat(Posts.write(Posts.FULL, List.of(hidden, Posts.GERMAN)))
                .isEqualTo(Posts.write(Posts.FULL, List.of(Posts.GERMAN)));
    }

    @Test
    void aPostMaySayHowMuchOfItGoesIntoFeeds() {
        Post brief = Posts.with(Posts.RICH, new Syndication(Listing.LISTED, Content.SUMMARY, null));
        Post whole = Posts.with(Posts.RICH, new Syndication(Listing.LISTED, Content.FULL, null));

        assertThat(Posts.write(Posts.FULL, List.of(brief)).rss()).doesNotContain("content:encoded>");
        assertThat(Posts.write(Posts.SUMMARY, List.of(whole)).rss()).contains("<content:encoded>");
    }

    @Test
    void aPostAboutSomethingElsewhereLinksToItselfAndToThat() {
        URI elsewhere = URI.create("https://elsewhere.example/größe");
        Post post = Posts.with(Posts.RICH, new Syndication(Listing.LISTED, null, elsewhere));
        Written feeds = Posts.write(Posts.FULL, List.of(post));

        assertThat(Xml.of(feeds.rss()).texts("//item/link"))
                .containsExactly(Posts.RICH.url().toString());
        assertThat(Xml.of(feeds.rss()).texts("//item/a:link[@rel='related']/@href"))
                .containsExactly("https://elsewhere.example/gr%C3%B6%C3%9Fe");
        assertThat(Xml.of(feeds.atom()).texts("//a:entry/a:link[@rel='related']/@href"))
                .containsExactly("https://elsewhere.example/gr%C3%B6%C3%9Fe");
        assertThat(feeds.json()).contains("\"external_url\":\"https://elsewhere.example/gr%C3%B6%C3%9Fe\"");
    }

    @Test
    void markupInATitleGoesAndALoneTagIsAWord() {
        assertThat(CleanText.title("The <em>Big</em> <a href=\"x\">Idea</a>")).isEqualTo("The Big Idea");
        assertThat(CleanText.title("Why <b> beats 1 > 0")).isEqualTo("Why <b> beats 1 > 0");
        assertThat(CleanText.title("vector<int> v</em>")).isEqualTo("vector<int> v");
        assertThat(CleanText.titleOr("<b></b>", "x")).isEqualTo("x");
    }

    @Test
    void onlyLanguagesThatThereAreAreNamed() {
        assertThat(List.of("en", "pt_BR", "zh-hant-tw", "english", "xx", "", "tlh", "en us"))
                .map(CleanText::language)
                .containsExactly("en", "pt-BR", "zh-Hant-TW", "", "", "", "tlh", "");
    }

    @Test
    void anAddressThatIsNoneIsNotNamed() {
        assertThat(CleanText.address("ada@example.org")).isEqualTo("ada@example.org");
        assertThat(List.of("ada", "a@b", "ada at example.org", "<ada@example.org>"))
                .allSatisfy(text -> assertThat(CleanText.address(text)).isNull());
        assertThat(CleanText.address(null)).isNull();
    }
}
