package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    private String summary(String lines, String body) {
        return posts.with("a.md", yaml(lines) + body).only().summary();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary: It",
                "Description: It",
                "excerpt: It",
                "spoiler: It",
                "abstract: It",
                "subtitle: It",
                "metadesc: It",
                "summary: ''\ndescription: It",
                "summary: true\ndescription: It",
                "extra: {summary: It}",
                "summary: <p><em>It</em></p>",
                "summary: <script>alert(1)</script><style>p{}</style>It<br>"
            })
    void theAuthorsOwnWordsComeFirst(String lines) {
        assertThat(summary(lines, "Text\n")).isEqualTo("It");
    }

    @Test
    void hugoRendersASummaryAndNoDescription() {
        posts.with("content/post/a.md", yaml("date: 2026-01-01\nsummary: It **is**"));

        assertThat(posts.only(Generator.HUGO).summary()).isEqualTo("It is");

        posts.with("content/post/a.md", yaml("date: 2026-01-01\ndescription: It *is*"));

        assertThat(posts.only(Generator.HUGO).summary()).isEqualTo("It *is*");
    }

    @Test
    void whatLooksLikeATagAndIsNoneStays() {
        assertThat(summary("summary: List<String> & a < b > c", "Text")).isEqualTo("List<String> & a < b > c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--more-->",
                "<!-- MORE -->",
                "<!--more Read on-->",
                "<!-- excerpt -->",
                "<!-- truncate -->",
                "{/* truncate */}",
                "<!-- PELICAN_END_SUMMARY -->"
            })
    void whatStandsAboveTheAuthorsMarkIsTheSummary(String mark) {
        assertThat(summary("", "One.\n\nTwo.\n\n" + mark + "\n\nThree.\n")).isEqualTo("One. Two.");
    }

    @Test
    void whatStandsBetweenPelicansMarksIsTheSummary() {
        String body = "No.\n\n<!-- PELICAN_BEGIN_SUMMARY -->\nOne.\n<!-- PELICAN_END_SUMMARY -->\n\nNo.\n";

        assertThat(summary("", body)).isEqualTo("One.");
    }

    @Test
    void aPostMayHaveAMarkOfItsOwn() {
        assertThat(summary("excerpt_separator: ~~~~", "One.\n\nTwo.\n\n~~~~\n\nThree.\n"))
                .isEqualTo("One. Two.");
    }

    @Test
    void scriptsAndStylesAreNotWhatAPostSays() {
        String body = "<style>\np {}\n\na {}\n</style>\n<script>\nvar a;\n\nvar b;\n</script>\n\n<p>It.</p>\n\nMore.\n";

        assertThat(summary("", body)).isEqualTo("It.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Head\nIt.\n", "## A\n### B\nIt.\n", "![a cat](cat.png)\nIt.\n", "## Head\n\nIt.\n"})
    void aHeadingOrAPictureDoesNotHideTheLineBelow(String body) {
        assertThat(summary("title: One", body + "\nMore.\n")).isEqualTo("It.");
    }

    @ParameterizedTest
    @CsvSource({"PELICAN, content/a.md, 50, true", "HUGO, content/a.md, 80, false", "PLAIN, a.md, 40, false"})
    void aGeneratorTakesAsMuchAsItsOwnFeedsDo(Generator generator, String path, int words, boolean isCut) {
        posts.with(path, yaml("") + "word ".repeat(40) + "\n\n" + "word ".repeat(40) + "\n\nlast\n");

        String summary = posts.only(generator).summary();

        assertThat(summary.split(" ")).hasSize(words);
        assertThat(summary.endsWith("…")).isEqualTo(isCut);
    }

    @Test
    void aCharacterOfAScriptWithoutSpacesIsAWord() {
        posts.with("content/a.md", yaml("") + "字".repeat(80) + "\n");

        assertThat(posts.only(Generator.PELICAN).summary()).isEqualTo("字".repeat(50) + "…");
    }

    @Test
    void charactersThatTurnTextRoundAreLeftOut() {
        posts.with("a.md", "---\ntitle: \"A\u202egnp\u2069\"\ndate: 2020-01-01\nsummary: \"x\u202ey\"\n---\nText\n");

        assertThat(posts.only().title()).isEqualTo("Agnp");
        assertThat(posts.only().summary()).isEqualTo("xy");
    }

    @ParameterizedTest
    @CsvSource({
        "a.fr.md, '', fr",
        "a.md, 'lang: pt_BR', pt-BR",
        "a.md, 'locale: de_DE.UTF-8', de-DE",
        "fr/a.md, '', fr",
        "pt-br/a.md, '', pt-BR",
        "it/a.md, '', en",
        "post/v1.is.md, '', en",
        "a.zh-Hans.md, '', zh-Hans",
        "fr/a.md, 'language: nl', nl"
    })
    void theLanguageIsWhatThePostOrItsPathSays(String path, String lines, String language) {
        posts.with(path, yaml(lines) + "Text\n");

        assertThat(posts.only().language()).isEqualTo(language);
    }

    private static String yaml(String lines) {
        return "---\ntitle: A\ndate: 2020-01-01\n" + lines + "\n---\n";
    }
}
