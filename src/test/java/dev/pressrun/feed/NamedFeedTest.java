package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Author;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.post.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sets of posts that settings name. */
class NamedFeedTest {
    private static final Post JAVA = Posts.with(
            Posts.of("java", "2024-05-01T00:00:00Z"), List.of(Author.named("Ada")), tags("Java", "draft"), "en");
    private static final Post GO =
            Posts.with(Posts.of("notes/go", "2024-05-02T00:00:00Z"), List.of(Author.named("Zoë")), tags("Go"), "de");
    private static final Post BOTH = Posts.with(
            Posts.of("notes/2024/both", "2024-05-03T00:00:00Z"),
            List.of(Author.named("ada")),
            tags("go", "java"),
            "en");
    private static final List<Post> ALL = List.of(JAVA, GO, BOTH);

    @Test
    void aSetHasItsOwnFolderTitleLimitAndContent() {
        NamedFeed feed = new NamedFeed("loom", "Looms & <b>more</b>", "", Filter.ALL, 1, Content.SUMMARY);

        List<FeedFile> files =
                Feeds.write(Posts.SITE, Posts.settings().named(feed).build(), ALL);

        assertThat(files.stream().filter(file -> file.role() == Role.NAMED))
                .extracting(FeedFile::name)
                .containsExactly("loom/rss.xml", "loom/atom.xml", "loom/feed.json");
        Xml atom = Xml.of(Posts.text(files, "loom/atom.xml"));
        assertThat(atom.texts("/a:feed/a:title")).containsExactly("Looms & more");
        assertThat(atom.texts("/a:feed/a:subtitle")).containsExactly("Notes on engines & looms");
        assertThat(atom.texts("//a:entry/a:id")).containsExactly("notes/2024/both");
        assertThat(atom.texts("//a:content")).isEmpty();
    }

    @Test
    void withoutATitleItHasTheSitesAndItsName() {
        assertThat(Posts.text(write(Filter.ALL), "set/rss.xml"))
                .contains("<title>Ada &#x26; &#x3C;friends>: set</title>");
    }

    @Test
    void oneWordOfEachListIsEnoughAndEachListCounts() {
        assertThat(posts(filter("tags", "JAVA"))).containsExactly("notes/2024/both", "java");
        assertThat(posts(filter("authors", "ADA"))).containsExactly("notes/2024/both", "java");
        assertThat(posts(filter("languages", "DE"))).containsExactly("notes/go");
        assertThat(posts(new Filter(
                        tags("java", "go"), List.of(), List.of("zoë", "Ada"), List.of("en"), List.of(), List.of())))
                .containsExactly("notes/2024/both", "java");
    }

    @Test
    void aPathIsAPatternOverTheFileBelowTheFolder() {
        assertThat(posts(filter("paths", "notes/**"))).containsExactly("notes/2024/both", "notes/go");
        assertThat(posts(filter("paths", "notes/*.md"))).containsExactly("notes/go");
        assertThat(posts(filter("paths", "*.md"))).containsExactly("java");
        assertThatThrownBy(() -> Filter.glob("notes/[")).hasMessageContaining("not notes/[");
    }

    @Test
    void anExcludedTagKeepsAPostOut() {
        assertThat(posts(filter("excluded", "Draft"))).containsExactly("notes/2024/both", "notes/go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "archive", "languages", "Notes", "a/b", "..", "", "-a", "a b"})
    void aNameIsAFolderOfItsOwn(String name) {
        assertThat(NamedFeed.isName(name)).isFalse();
        assertThatThrownBy(() -> new NamedFeed(name, "", "", Filter.ALL, 0, Content.FULL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Filter filter(String list, String... words) {
        List<String> given = List.of(words);
        return new Filter(
                list.equals("tags") ? tags(words) : List.of(),
                List.of(),
                list.equals("authors") ? given : List.of(),
                list.equals("languages") ? given : List.of(),
                list.equals("paths") ? given : List.of(),
                list.equals("excluded") ? tags(words) : List.of());
    }

    private static List<String> posts(Filter filter) {
        return Xml.of(Posts.text(write(filter), "set/atom.xml")).texts("//a:entry/a:id");
    }

    private static List<FeedFile> write(Filter filter) {
        NamedFeed feed = new NamedFeed("set", "", "", filter, 0, Content.FULL);
        return Feeds.write(Posts.SITE, Posts.settings().named(feed).build(), ALL);
    }

    private static List<Tag> tags(String... names) {
        return List.of(names).stream().map(Tag::new).toList();
    }
}
