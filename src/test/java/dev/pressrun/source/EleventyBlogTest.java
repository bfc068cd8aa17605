package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blogs as Eleventy's starters have them, whose folders of data are beside that of the templates. */
class EleventyBlogTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder)
                .with(
                        "eleventy.config.js",
                        "export const config = { dir: { input: 'content', data: '../_data', includes: '../_includes' } };")
                .with("content/blog/blog.11tydata.js", "export default { tags: ['posts'] };");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---json\n{\"title\": \"A thing\", \"date\": \"2020-01-02\"}\n---\nText\n",
                "---js\n{\n  title: 'A thing',\n  date: \"2020-01-02\"\n}\n---\nText\n",
                "---js\nconst title = 'A thing';\nconst date = '2020-01-02';\n---\nText\n"
            })
    void frontMatterMayBeAnObject(String text) {
        posts.with("content/blog/a.md", text);

        Post post = posts.only(Generator.AUTO);

        assertThat(post.title()).isEqualTo("A thing");
        assertThat(post.published().toLocalDate()).isEqualTo("2020-01-02");
        assertThat(post.body().text(72).strip()).isEqualTo("Text");
    }

    @Test
    void dataMayBeAProgramBesideTheInput() {
        posts.with("_data/metadata.js", "export default { title: \"My blog\", author: { name: 'Ada' } }")
                .with(
                        "content/blog/a.md",
                        "---\ndate: 2020-01-02\n---\n{{ metadata.title }} by {{ metadata.author.name }}\n");

        assertThat(posts.only(Generator.AUTO).body().text(72).strip()).isEqualTo("My blog by Ada");
    }

    @Test
    void aPostMayBeHtml() {
        posts.with("content/blog/a.html", "---\ntitle: A\ndate: 2020-01-02\n---\n<p>Called {{ title }}</p>\n")
                .with("content/index.html", "---\ntitle: Home\n---\n<p>Home</p>\n");

        assertThat(posts.only(Generator.AUTO).body().html()).contains("<p>Called A</p>");
    }

    @Test
    void theFolderOfPostsMayBeOneThatDataSpeaksFor() {
        posts.with("content/content.json", "{\"author\": \"Ada\", \"permalink\": \"/no/\"}")
                .with("content/blog/blog.json", "{\"permalink\": \"/p/{{ page.fileSlug }}/\"}")
                .with("content/blog/a.md", "---\ntitle: A\n---\nText\n");

        Post post = new Posts(folder.resolve("content/blog")).only(Generator.AUTO);

        assertThat(post.url()).hasToString("https://blog.example.org/p/a/");
        assertThat(post.authors()).singleElement().extracting(Author::name).isEqualTo("Ada");
    }

    @Test
    void anAddressMayBeComputed() {
        posts.with(
                "content/blog/a.md",
                "---\ndate: 2020-01-02\npermalink: /no/\neleventyComputed:\n  permalink: /yes/{{ page.fileSlug }}/\n---\nText\n");

        assertThat(posts.only(Generator.AUTO).url()).hasToString("https://blog.example.org/yes/a/");
    }

    @ParameterizedTest
    @CsvSource({"git Created, 1", "Created, 1", "Last Modified, 0"})
    void aDateThatOnlyGitKnowsIsNamedSo(String date, int problems) {
        posts.with("content/blog/a.md", "---\ndate: " + date + "\n---\nText\n");

        assertThat(posts.read(Generator.AUTO).problems())
                .hasSize(problems)
                .allSatisfy(problem -> assertThat(problem.message()).endsWith("set posts.dates=git"))
                .extracting(Problem::line)
                .allMatch(line -> line == 2);
    }
}
