package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of RSS 2.0 and of the RSS Advisory Board's profile, as the JDK's parser sees them. */
class RssFeedTest {
    private final String text = Posts.write(Posts.FULL, Posts.ALL).rss();
    private final Xml feed = Xml.of(text);

    @Test
    void theChannelLinksToItself() {
        assertThat(feed.texts("/rss/channel/a:link[@rel='self']/@href"))
                .containsExactly("https://blog.example.org/rss.xml");
    }

    @Test
    void theBuildDateIsThatOfTheNewestChange() {
        assertThat(feed.texts("/rss/channel/lastBuildDate")).containsExactly("Fri, 1 Mar 2024 08:00:00 GMT");
    }

    @Test
    void anEditorIsAnAddressWithANameBehindIt() {
        assertThat(feed.texts("/rss/channel/managingEditor")).containsExactly("ada@example.org (Ada Lovelace)");
        assertThat(feed.texts("/rss/channel/dc:creator")).isEmpty();
    }

    @Test
    void anEditorWithoutAnAddressIsACreator() {
        Xml anonymous = Xml.of(
                Posts.write(Posts.site("Ada", null), Posts.FULL, List.of()).rss());

        assertThat(anonymous.texts("/rss/channel/managingEditor")).isEmpty();
        assertThat(anonymous.texts("/rss/channel/dc:creator")).containsExactly("Ada");
    }

    @Test
    void aSiteWithoutADescriptionIsDescribedByItsTitle() {
        Xml plain = Xml.of(
                Posts.write(Posts.site(null, null), Posts.FULL, List.of()).rss());

        assertThat(plain.texts("/rss/channel/description")).containsExactly("Ada & <friends>");
    }

    @Test
    void aGuidIsALinkOnlyWhenItIsThePostsAddress() {
        assertThat(feed.texts("//item/guid"))
                .containsExactly(
                        Posts.RICH.id().value(),
                        Posts.SEED.id().value(),
                        Posts.GERMAN.id().value());
        assertThat(feed.texts("//item[not(guid/@isPermaLink='false')]/link"))
                .containsExactly("https://blog.example.org/rich/");
    }

    @Test
    void aDateKeepsTheOffsetOfItsAuthor() {
        assertThat(feed.texts("//item/pubDate"))
                .containsExactly(
                        "Thu, 29 Feb 2024 23:59:59 +0530",
                        "Mon, 25 Oct 2004 00:00:01 +0200",
                        "Mon, 25 Oct 2004 00:00:00 +0200");
    }

    @Test
    void eachItemSaysWhenItChanged() {
        assertThat(feed.texts("//item/a:updated"))
                .containsExactly("2024-03-01T08:00:00Z", "2004-10-25T00:00:01+02:00", "2004-10-25T00:00:00+02:00");
    }

    @Test
    void eachAuthorIsACreatorAndEachTagACategory() {
        assertThat(feed.texts("//item[1]/dc:creator")).containsExactly("Ada Lovelace", "Charles Babbage");
        assertThat(feed.texts("//item[1]/category")).containsExactly("Engines", "R&D");
    }

    @Test
    void theDescriptionComesBeforeTheContentAndIsHtml() {
        assertThat(feed.texts("//item[1]/description[following-sibling::c:encoded]"))
                .containsExactly("If a &lt; b &amp; b &lt; c, \"then\" what?");
        assertThat(feed.texts("//item[1]/c:encoded"))
                .containsExactly(Posts.RICH.body().html());
    }

    @Test
    void withoutASummaryTheWholePostIsTheDescription() {
        assertThat(feed.texts("//item[2]/description")).hasSize(1).allMatch(text -> text.startsWith("<h2>Debugging"));
        assertThat(feed.texts("//item[2]/c:encoded")).isEmpty();
    }

    @Test
    void plainTextIsEscapedWithHexadecimalReferences() {
        assertThat(text)
                .contains("<title>Ada &#x26; &#x3C;friends></title>")
                .contains("<description>Notes on engines &#x26; looms</description>")
                .contains("<category domain=\"https://blog.example.org/tags/\">R&#x26;D</category>");
    }

    @Test
    void namespacesAreDeclaredEvenWithoutPosts() {
        Xml empty = Xml.of(Posts.write(Posts.FULL, List.of()).rss());

        assertThat(empty.texts("/rss/@version")).containsExactly("2.0");
        assertThat(empty.texts("/rss/channel/a:link")).hasSize(1);
    }
}
