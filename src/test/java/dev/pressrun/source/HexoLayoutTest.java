package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hexo 7 made of these files. */
class HexoLayoutTest {
    private static final String BASE = "https://blog.example.org/";
    private static final String POST = "---\ntitle: A Post\ndate: 2024-01-05 09:08:07\n---\nText";

    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void inAnEmptyFolder() {
        posts = new Posts(folder);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            :year/:month/:day/:title/            | hello-world.md     | 2024/01/05/hello-world/
            :year/:month/:day/:title/            | sub/Some Thing.md  | 2024/01/05/sub/Some%20Thing/
            :i_month-:i_day/:name.html           | sub/x.md           | 1-5/x.html
            blog/:post_title/                    | x.md               | blog/a-post/
            :hash/:name/                         | n.md               | e6941b5b7726/n/
            :category/:title/                    | x.md               | none/x/
            :hour:minute:second/:lang/:title/    | x.md               | 090807/en/x/
            """)
    void aFileHasTheAddressThatHexoGivesIt(String form, String file, String address) {
        config("permalink: '" + form + "'\npermalink_defaults: {lang: en}\ndefault_category: none\n")
                .with("source/_posts/" + file, POST);

        Post post = posts.only(Generator.AUTO);

        assertThat(post.url()).hasToString(BASE + address);
        assertThat(post.id().value()).isEqualTo(BASE + address);
        assertThat(post.categories()).isEmpty();
    }

    @Test
    void theNameOfAFileMayHoldADate() {
        config("new_post_name: :year-:month-:day-:title.md\n")
                .with("source/_posts/2023-02-03-a.md", "---\ntitle: A\n---\nT");

        Post post = posts.only(Generator.AUTO);

        assertThat(post.url()).hasToString(BASE + "2023/02/03/a/");
        assertThat(post.published()).isEqualTo("2023-02-03T00:00+01:00");
    }

    @Test
    void aDateIsOfTheNameOnlyWhereNamesHaveOne() {
        config("").with("source/_posts/2023-02-03-a.md", POST);

        assertThat(posts.only(Generator.AUTO).url()).hasToString(BASE + "2024/01/05/2023-02-03-a/");
    }

    @Test
    void categoriesLeadFromTheWidestToTheNarrowest() {
        config("permalink: :category/:title/\ncategory_map: {tech: technology}\n")
                .with(
                        "source/_posts/a.md",
                        "---\ndate: 2024-01-05\ncategories: [Tech, Web Dev]\ntags: [x, y z]\n---\nT")
                .with("source/_posts/b.md", "---\ndate: 2024-01-04\ncategories:\n- [A, B]\n- [C]\n---\nT");

        List<Post> read = posts.read(Generator.AUTO).posts();

        assertThat(read)
                .extracting(post -> post.url().toString())
                .containsExactly(BASE + "technology/Web-Dev/a/", BASE + "C/b/");
        assertThat(read)
                .extracting(post -> post.categories().toString())
                .containsExactly("[Tech, Web Dev]", "[A, B, C]");
        assertThat(read.get(0).tags()).hasToString("[x, y z]");
    }

    @Test
    void aPostMayNameItsOwnAddressAndTheTimeOfItsChange() {
        config("").with("source/_posts/a.md", """
                ---
                title: A
                date: 2024-01-05 10:00:00
                updated: 2024-02-03 10:00:00
                permalink: own/:place.html
                ---
                T
                """);

        Post post = posts.only(Generator.AUTO);

        assertThat(post.url()).hasToString(BASE + "own/:place.html");
        assertThat(post.updated()).isEqualTo("2024-02-03T10:00+01:00");
    }

    @Test
    void onlyWhatHexoPublishesIsAPost() {
        config("exclude: ['_posts/attic/**']\n")
                .with("source/_posts/a.md", POST)
                .with("source/_posts/_b.md", POST)
                .with("source/_posts/attic/c.md", POST)
                .with("source/_posts/d.md", "---\npublished: false\n---\nT")
                .with("source/_drafts/e.md", POST)
                .with("source/about/index.md", POST)
                .with("node_modules/hexo/_posts/f.md", POST)
                .with("source/_posts/g.md", "---\ntitle: G\ndate: 2030-01-01\n---\nT");

        assertThat(posts.read(Generator.AUTO).posts())
                .extracting(Post::path)
                .containsExactly("source/_posts/g.md", "source/_posts/a.md");
    }

    @Test
    void theFolderOfPostsMayBeInsideTheSite() {
        config("").with("source/_posts/a.md", POST);

        assertThat(new Posts(folder.resolve("source/_posts"))
                        .only(Generator.AUTO)
                        .url())
                .hasToString(BASE + "2024/01/05/a/");
    }

    @Test
    void anAddressThatNothingHereFillsIsNamed() {
        config("permalink: posts/:abbrlink/\n").with("source/_posts/a.md", POST);

        assertThat(posts.read(Generator.AUTO).problems())
                .singleElement()
                .asString()
                .contains("nothing here fills all of its permalink \"posts/:abbrlink/\"");
    }

    private Posts config(String lines) {
        return posts.with("_config.yml", "title: T\ntheme: landscape\n" + lines);
    }
}
