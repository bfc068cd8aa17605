package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostLinksTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "two.md, notes/two.md, notes/two/",
        "./two.md, notes/two.md, notes/two/",
        "sub/three.md#part, notes/sub/three.md, notes/sub/three/#part",
        "two.md?a=b&c#d, notes/two.md, notes/two/?a=b&c#d",
        "../2026/one.md, 2026/one.md, 2026/one/",
        "/notes/a.md, notes/a.md, notes/a/",
        "trip/index.md, notes/trip/index.md, notes/trip/",
        "two.markdown, notes/two.markdown, notes/two/",
        "<my post.md>, notes/my post.md, notes/my%20post/",
        "my%20post.md, notes/my post.md, notes/my%20post/",
        "größe.md, notes/größe.md, notes/gr%C3%B6%C3%9Fe/",
        "1:2.md, notes/1:2.md, notes/1:2/",
        "a+b.md, notes/a+b.md, notes/a+b/",
    })
    void aLinkToThePostsFileLeadsToItsPage(String link, String file, String address) {
        posts.with(file, dated("Two")).with("notes/from.md", dated("[other](" + link + ")"));

        Post from = from(Generator.PLAIN);

        assertThat(from.body().html())
                .contains("href=\"https://blog.example.org/" + address.replace("&", "&amp;") + "\"");
        assertThat(from.body().html(Map.of())).contains(address.replace("&", "&amp;"));
        assertThat(from.body().text(72)).contains("https://blog.example.org/" + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href='two.md'>x</a>", "[x][2]\n\n[2]: two.md 'Title'", "[![](a.png)](two.md)"})
    void everyKindOfLinkIsFollowed(String markdown) {
        posts.with("notes/two.md", dated("Two")).with("notes/from.md", dated(markdown));

        assertThat(html(Generator.PLAIN)).contains("href=\"https://blog.example.org/notes/two/\"");
    }

    @ParameterizedTest
    @CsvSource({
        "HUGO, content/posts/two.md, content/blog/from.md, ../posts/two.md, posts/two/",
        "HUGO, content/posts/two.md, content/blog/from.md, /posts/two.md, posts/two/",
        "HUGO, content/posts/two/index.md, content/posts/from/index.md, ../two/index.md, posts/two/",
        "ZOLA, content/posts/two.md, content/blog/from.md, @/posts/two.md, posts/two/",
        "JEKYLL, _posts/2026-01-02-two.md, _posts/2026-01-02-from.md, 2026-01-02-two.md, 2026/01/02/two.html",
        "JEKYLL, _posts/2026-01-02-two.md, _posts/2026-01-02-from.md, /_posts/2026-01-02-two.md, 2026/01/02/two.html",
    })
    void aFileIsWhereItIsOnDiskWhateverTheGeneratorMakesOfIt(
            Generator generator, String file, String from, String link, String address) {
        posts.with(file, dated("Two")).with(from, dated("[other](" + link + ")"));

        assertThat(html(generator)).contains("href=\"https://blog.example.org/" + address + "\"");
    }

    @Test
    void theAddressIsTheOneThatThePostHasInTheEnd() {
        posts.with("notes/two.md", "---\ntitle: Two\nurl: /elsewhere/\ndate: 2026-01-03\n---\nText\n")
                .with("notes/older.md", "---\ntitle: Older\nurl: /elsewhere/\ndate: 2026-01-02\n---\nText\n")
                .with("notes/from.md", dated("[other](two.md)"));

        assertThat(html(Generator.PLAIN)).contains("href=\"https://blog.example.org/elsewhere-2/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Two.md", "two", "../two.md", "../../../two.md", "https://a.org/notes/two.md", "//a.org/two.md"})
    void aLinkToAnythingElseStays(String link) {
        posts.with("notes/two.md", dated("Two")).with("notes/from.md", dated("[other](" + link + ")"));

        assertThat(html(Generator.PLAIN)).doesNotContain("notes/two/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: 2026-01-02\ndraft: true", "date: 2027-01-02"})
    void theAddressOfAPostThatIsHeldBackIsNotToldInALink(String heldBack) {
        posts.with("notes/two.md", "---\ntitle: Two\nslug: secret\n" + heldBack + "\n---\nText\n")
                .with("notes/from.md", dated("[other](two.md)"));

        assertThat(html(Generator.PLAIN)).contains("two.md").doesNotContain("secret", "notes/two/");
    }

    @Test
    void aPictureIsNoLink() {
        posts.with("notes/two.md", dated("Two")).with("notes/from.md", dated("![other](two.md)"));

        assertThat(html(Generator.PLAIN)).doesNotContain("notes/two/");
    }

    @Test
    void aLinkFollowsThePostThatMoved() {
        PostFolder plain = new PostFolder(new SourceSettings(folder, Generator.PLAIN, null), Posts.SITE);
        posts.with("notes/two.md", dated("Two")).with("notes/from.md", dated("[other](two.md)"));
        plain.read(Posts.NOW);

        posts.with("notes/two.md", "---\ntitle: Two\nurl: /moved/\ndate: 2026-01-02\n---\nText\n");

        assertThat(from(plain.read(Posts.NOW)).body().html()).contains("https://blog.example.org/moved/");
    }

    private String html(Generator generator) {
        return from(generator).body().html();
    }

    private Post from(Generator generator) {
        return from(posts.read(generator));
    }

    private static Post from(Reading reading) {
        return reading.posts().stream()
                .filter(post -> post.path().contains("from"))
                .findFirst()
                .orElseThrow();
    }

    private static String dated(String text) {
        return "---\ntitle: A\ndate: 2026-01-02\n---\n" + text + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "zola.toml, content/posts/two.md, [it](@/posts/two.md)",
        "hugo.toml, content/posts/two.md, '[it]({{< ref \"/posts/two.md\" >}})'",
        ".obsidian/app.json, Blog/posts/two.md, [[posts/two|it]]",
        ".obsidian/app.json, Blog/posts/two.md, [[Blog/posts/two|it]]"
    })
    void aLinkMayBeginAboveTheFolderOfPosts(String marker, String file, String link) {
        Path own = folder.resolve(file).resolveSibling("");
        posts.with(marker, "{}".substring(marker.endsWith("json") ? 0 : 2))
                .with(file, "---\ntitle: Two\ndate: 2020-01-02\n---\nText\n");
        new Posts(own).with("from.md", "---\ntitle: From\ndate: 2020-01-03\n---\n" + link + "\n");

        Post from = new Posts(own).read(Generator.AUTO).posts().get(0);

        assertThat(from.body().html()).containsPattern("<a href=\"https://blog.example.org/[^\"@]*two/\">it</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "@/pages/about.md#me, pages/about/#me",
        "@/blog/_index.md, blog/",
        "@/_index.md, ''",
        "@/trip/index.md, trip/"
    })
    void aLinkOfZolaToWhatIsNoPostLeadsToItsPage(String written, String address) {
        posts.with("zola.toml", "")
                .with("content/a.md", "---\ntitle: A\ndate: 2020-01-03\n---\n[it](" + written + ")\n");

        assertThat(posts.only(Generator.AUTO).body().html())
                .contains("<a href=\"https://blog.example.org/" + address + "\">it</a>");
    }
}
