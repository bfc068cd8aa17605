package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes as people keep them in Obsidian. */
class ObsidianVaultTest {
    private static final String HEAD = "---\ndate: 2020-01-02\n---\n";

    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder)
                .with(
                        ".obsidian/app.json",
                        "{\"attachmentFolderPath\": \"Files\", \"userIgnoreFilters\": [\"Private/\", \"/^Todo .*/\", \"/(/\"]}")
                .with("Files/deep/pic one.png", "a picture")
                .with("Files/talk.pdf", "a talk");
    }

    private Post only() {
        return posts.only(Generator.AUTO);
    }

    @Test
    void aNoteIsCalledLikeItsFileAndKeepsItsFirstLine() {
        posts.with("2020-01-02 A note.md", "A first line #garden\n\nMore\n");

        Post post = only();

        assertThat(post.title()).isEqualTo("2020-01-02 A note");
        assertThat(post.body().text(72)).contains("A first line", "More");
        assertThat(post.tags()).singleElement().hasToString("garden");
    }

    @Test
    void aPropertyMayBeALink() {
        posts.with("Blog/a.md", """
                ---
                date: "[[2020-01-02]]"
                author: "[[People/Ada Lovelace|Ada]]"
                tags: ["[[garden]]"]
                cover: "[[pic one.png]]"
                ---
                Text
                """);

        Post post = only();

        assertThat(post.published().toLocalDate()).isEqualTo("2020-01-02");
        assertThat(post.authors()).extracting(Author::name).containsExactly("Ada");
        assertThat(post.tags()).singleElement().hasToString("garden");
        assertThat(post.media().image()).isEqualTo(URI.create("https://blog.example.org/Files/deep/pic%20one.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A|300](pic%20one.png)",
                "![A|300x200](<pic one.png>)",
                "![A](Files/deep/pic%20one.png)",
                "![A](../Files/deep/pic%20one.png)",
                "![[pic one.png|A]]",
                "![[pic one.png|A|300]]"
            })
    void aPictureIsFoundHoweverItIsCalled(String written) {
        posts.with("Blog/a.md", HEAD + "See " + written + ".\n");

        assertThat(only().body().html())
                .contains("See <img src=\"https://blog.example.org/Files/deep/pic%20one.png\" alt=\"A\" />.");
    }

    @Test
    void aPictureBesideTheNoteIsTheNearest() {
        posts.with("Blog/pic one.png", "another").with("Blog/a.md", HEAD + "![A](pic%20one.png) ![[pic one.png]]\n");

        assertThat(only().body().html()).contains("/Blog/pic%20one.png").doesNotContain("deep");
    }

    @Test
    void aSizeIsNoWordOfAPictureElsewhere() {
        posts.with("a.md", HEAD + "![A|300](https://example.com/a.png) ![200](https://example.com/b)\n");

        assertThat(only().body().html())
                .contains("<img src=\"https://example.com/a.png\" alt=\"A\" />")
                .contains("<img src=\"https://example.com/b\" alt=\"\" />");
    }

    @Test
    void aPictureThatIsNotThereIsNamed() {
        posts.with("a.md", HEAD + "See ![[no such.png]].\n");

        assertThat(posts.read(Generator.AUTO).problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("a.md:4: the file \"no such.png\" is not in the folder of posts"));
    }

    @Test
    void aLinkThatLeadsNowhereIsNamedAsItIsWritten() {
        posts.with("a.md", HEAD + "See [[No Such Note]].\n");

        assertThat(posts.read(Generator.AUTO).problems())
                .anySatisfy(problem -> assertThat(problem.message()).startsWith("the link to \"No Such Note\""));
    }

    @Test
    void aFileIsFoundByItsName() {
        posts.with("Blog/a.md", HEAD + "[My talk](talk.pdf)\n");

        assertThat(only().body().html()).contains("<a href=\"https://blog.example.org/Files/talk.pdf\">My talk</a>");
    }

    @Test
    void aFootnoteMayStandInTheText() {
        posts.with("a.md", HEAD + "One^[a [small](https://example.com/) note], two `^[x]`.\n");

        assertThat(only().body().text(72))
                .startsWith("One [1], two ")
                .contains("^[x]")
                .contains("a small");
    }

    @Test
    void whatAPluginIsAskedForIsNotShown() {
        posts.with(
                "a.md",
                HEAD + "One\n\n```dataview\nLIST FROM #blog\n```\n\n[[Nowhere]]\n\n````\n```tasks\nx\n```\n````\n");

        Reading reading = posts.read(Generator.AUTO);

        assertThat(reading.posts().get(0).body().text(72))
                .doesNotContain("LIST")
                .contains("tasks");
        assertThat(reading.problems())
                .filteredOn(problem -> problem.file().equals("a.md"))
                .extracting(Problem::line)
                .containsExactly(6, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Private/a.md", "Todo today.md", "Templates/a.md", "Own/a.md", "Drafts/a.md", "x.excalidraw.md"})
    void whatIsNoNoteForReadersIsLeftOut(String path) {
        posts.with(".obsidian/plugins/templater-obsidian/data.json", "{\"templates_folder\": \"Own\"}")
                .with(path, HEAD + "Text\n");

        assertThat(posts.read(Generator.AUTO).posts()).isEmpty();
    }

    @Test
    void aPatternThatCannotBeReadIsNamed() {
        assertThat(posts.read(Generator.AUTO).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains(".obsidian/app.json")
                        .contains("/(/"));
    }

    @ParameterizedTest
    @CsvSource({"[", "^[", "![a|", "](", "^[a](", "```tasks\n"})
    @Timeout(60) // only a hang takes so long
    void manySignsAreReadInNoTime(String sign) {
        posts.with("a.md", HEAD + sign.repeat(50_000));

        assertThat(only().body().html()).isNotNull();
    }
}
