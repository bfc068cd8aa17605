package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Pelican itself makes of these articles. */
class PelicanBlogTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder).with("pelicanconf.py", "PATH = 'content'\nARTICLE_URL = 'p/{slug}/'\n");
    }

    private void article(String path, String text) {
        posts.with("content/" + path, "Title: A\nDate: 2020-01-02\n\n" + text + "\n");
    }

    private String html() {
        return posts.only(Generator.AUTO).body().html().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{static}c.pdf | https://blog.example.org/a/b/c.pdf",
                "{static}../c d.pdf | https://blog.example.org/a/c%20d.pdf",
                "{static}/c.pdf | https://blog.example.org/c.pdf",
                "{filename}c.pdf | https://blog.example.org/a/b/c.pdf",
                "{attach}c.pdf | https://blog.example.org/p/a/c.pdf",
                "{author}Conan Doyle | https://blog.example.org/author/conan-doyle.html"
            })
    void aFileIsAddressedFromThatOfTheArticle(String written, String address) {
        article("a/b/x.md", "See [it](" + written + ") and [it](" + written + " \"A title\").");

        assertThat(html())
                .contains("<a href=\"" + address + "\">")
                .contains("<a href=\"" + address + "\" title=\"A title\">");
    }

    @ParameterizedTest
    @CsvSource({"other one.md", "/a/other one.md", "/a/other%20one.md", "../a/other one.md"})
    void aNameMayHoldSpaces(String written) {
        article("a/x.md", "See [it]({filename}" + written + "#there).");
        posts.with("content/a/other one.md", "Title: B\nDate: 2020-01-01\n\nText\n")
                .with("content/other one.md", "Title: C\nDate: 2019-01-01\n\nText\n");

        Post post = posts.read(Generator.AUTO).posts().get(0);

        assertThat(post.body().html()).contains("<a href=\"https://blog.example.org/p/b/#there\">it</a>");
    }

    @Test
    void indentedCodeMayNameItsLanguage() {
        article("x.md", "One:\n\n    :::python\n    x = 1\n\n      y = 2\n\nTwo.");

        assertThat(html())
                .isEqualTo(
                        "<p>One:</p>\n<pre><code class=\"language-python\">x = 1\n\n  y = 2\n</code></pre>\n<p>Two.</p>");
    }

    @Test
    void whatLooksSoInCodeBetweenFencesStays() {
        article("x.md", "```\n\n    :::python\n    x = 1\n```");

        assertThat(html()).contains("    :::python\n");
    }

    @Test
    @Timeout(60) // only a hang takes so long
    void manyMarksOfCodeAreReadInNoTime() {
        article("x.md", "\n    :::python\n".repeat(20_000));

        assertThat(html()).isNotEmpty();
    }

    @Test
    void aSummaryIsMarkdown() {
        posts.with("content/x.md", "Title: A\nDate: 2020-01-02\nSummary: An *early* [post]({filename}y.md)\n\nText\n");

        assertThat(posts.only(Generator.AUTO).summary()).isEqualTo("An early post");
    }

    @Test
    void aSummaryIsAsLongAsTheSettingsSay() {
        posts.with("publishconf.py", "SUMMARY_MAX_LENGTH = 3\n");
        article("x.md", "One two three four five.");

        assertThat(posts.only(Generator.AUTO).summary()).isEqualTo("One two three…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Title: A | has no Date,",
                "Date: 2020-01-02 | has no Title,",
                "Tags: a | has no Title and no Date,"
            })
    void whatPelicanMakesNoPageOfIsLeftOut(String line, String message) {
        posts.with("content/x.md", line + "\n\nText\n");

        Reading reading = posts.read(Generator.AUTO);

        assertThat(reading.posts()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith(message);
    }

    @Test
    void anArticleInHtmlIsNamed() {
        posts.with("content/x.html", "<html><head><title>A</title></head></html>");

        assertThat(posts.read(Generator.AUTO).problems())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo("content/x.html");
    }
}
