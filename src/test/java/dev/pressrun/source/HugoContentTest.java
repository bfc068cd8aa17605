package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Hugo 0.111 takes content from, and for which language. */
class HugoContentTest {
    private static final String POST = "---\ntitle: A\ndate: 2024-01-01\n---\nText";

    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void inAnEmptyFolder() {
        posts = new Posts(folder);
    }

    @Test
    void anAuthorIsNamedAsTheAuthorsOwnPageIs() {
        posts.with("content/authors/ada/_index.md", "---\ntitle: Ada Lovelace\n---\n")
                .with("content/post/a.md", "---\ntitle: A\ndate: 2024-01-01\nauthors: [ada, Bob]\n---\nText");

        assertThat(posts.only(Generator.HUGO).authors())
                .extracting(Author::name)
                .containsExactly("Ada Lovelace", "Bob");
    }

    @Test
    void foldersMayBeMountedAsContent() {
        posts.with("hugo.toml", """
                        [[module.mounts]]
                        source = "content"
                        target = "content"
                        [[module.mounts]]
                        source = "notes/old"
                        target = "content/archive"
                        excludeFiles = ["/private/**"]
                        """)
                .with("content/posts/a.md", POST)
                .with("notes/old/b.md", POST)
                .with("notes/old/private/c.md", POST)
                .with("notes/new/d.md", POST)
                .with("readme/posts/e.md", POST);

        assertThat(addresses("")).containsOnlyKeys("content/posts/a.md", "notes/old/b.md");
        assertThat(addresses("")).containsValues("posts/a/ en", "archive/b/ en");
    }

    @Test
    void whatIsMountedInPlaceOfTheUsualFolderIsAllThereIs() {
        posts.with("hugo.toml", "[[module.mounts]]\nsource = 'docs'\ntarget = 'content'\n")
                .with("content/posts/a.md", POST)
                .with("docs/posts/b.md", POST);

        assertThat(addresses("")).containsExactly(Map.entry("docs/posts/b.md", "posts/b/ en"));
    }

    @Test
    void aMountMayBeOfOneLanguage() {
        posts.with("hugo.yaml", """
                        languages: {en: {weight: 1}, de: {weight: 2}, fr: {disabled: true}}
                        module:
                          mounts:
                          - {source: content/en, target: content, lang: en}
                          - {source: content/de, target: content, lang: de}
                          - {source: content/fr, target: content, lang: fr}
                        """)
                .with("content/en/posts/a.md", POST)
                .with("content/de/posts/a.md", POST)
                .with("content/fr/posts/a.md", POST)
                .with("content/en/posts/b.de.md", POST);

        assertThat(addresses(""))
                .containsOnly(
                        Map.entry("content/en/posts/a.md", "posts/a/ en"),
                        Map.entry("content/de/posts/a.md", "de/posts/a/ de"),
                        Map.entry("content/en/posts/b.de.md", "de/posts/b/ de"));
    }

    @Test
    void whatIsMountedFromElsewhereIsNamed() {
        posts.with("hugo.toml", """
                        [[module.mounts]]
                        source = "content"
                        target = "content"
                        [[module.mounts]]
                        source = "../other"
                        target = "content/other"
                        [[module.imports]]
                        path = "github.com/ada/notes"
                        [[module.imports.mounts]]
                        source = "posts"
                        target = "content/posts"
                        """).with("content/posts/a.md", POST);

        Reading reading = posts.read(Generator.AUTO);

        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.problems())
                .extracting(
                        Problem::file,
                        Problem::line,
                        problem -> problem.message().replaceFirst(" (?:is|which).*", ""))
                .containsExactly(
                        tuple("hugo.toml", 5, "the mounted folder \"../other\""),
                        tuple("hugo.toml", 8, "the content of the module github.com/ada/notes"));
    }

    @Test
    void theFolderOfPostsMayBeAMountedOne() {
        posts.with("hugo.toml", "[[module.mounts]]\nsource = 'docs'\ntarget = 'content/blog'\n")
                .with("docs/a.md", POST);

        assertThat(addresses("docs")).containsExactly(Map.entry("a.md", "blog/a/ en"));
    }

    @Test
    void eachLanguageHandsDownItsOwn() {
        posts.with("hugo.yaml", "languages: {en: {weight: 1}, de: {contentDir: content/de}, fr: {weight: 3}}\n")
                .with("content/posts/_index.md", "---\ncascade: {tags: [english]}\n---\n")
                .with("content/de/posts/_index.md", "---\ncascade: {tags: [deutsch]}\n---\n")
                .with("content/posts/a.md", POST)
                .with("content/posts/b.fr.md", POST)
                .with("content/de/posts/c.md", POST);

        Map<String, String> tags = posts.read(Generator.AUTO).posts().stream()
                .collect(Collectors.toMap(Post::path, post -> post.tags().toString()));

        assertThat(tags)
                .containsOnly(
                        Map.entry("content/posts/a.md", "[english]"),
                        Map.entry("content/posts/b.fr.md", "[]"),
                        Map.entry("content/de/posts/c.md", "[deutsch]"));
    }

    @Test
    void aLanguageMayHaveAHostOfItsOwn() {
        posts.with("hugo.yaml", """
                        languages:
                          en: {baseURL: 'https://blog.example.org/'}
                          de: {baseURL: 'https://d.org'}
                        """)
                .with("content/posts/a.md", POST)
                .with("content/posts/a.de.md", "---\ndate: 2024-01-01\naliases: [/alt/, nah]\n---\nText");

        Reading reading = posts.read(Generator.AUTO);

        assertThat(reading.posts())
                .extracting(post -> post.url().toString())
                .containsExactlyInAnyOrder("https://blog.example.org/posts/a/", "https://d.org/posts/a/");
        assertThat(reading.posts().stream().flatMap(post -> post.aliases().stream()))
                .extracting(Object::toString)
                .containsExactly("https://d.org/alt/", "https://d.org/posts/nah");
    }

    @Test
    void whatIsInAFolderThatIsAPostIsNoPost() {
        posts.with("hugo.toml", "title = 'T'\n")
                .with("content/posts/a/index.md", POST)
                .with("content/posts/a/b/index.md", POST)
                .with("content/posts/a/c.md", POST)
                .with("content/posts/d/_index.md", POST)
                .with("content/posts/d/e/index.md", POST);

        assertThat(addresses("")).containsOnlyKeys("content/posts/a/index.md", "content/posts/d/e/index.md");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tag: marks, category: kinds           | marks: [a], kinds: [b]  | [a] [b]
            label: labels, series: series         | labels: [a], series: [b] | [a] []
            tag: tags, topic: subjects            | tags: [a], subjects: [b] | [a] []
            tag: marks                            | marks: [a], tags: [c]   | [c] []
            """)
    void taxonomiesMayHaveOtherNames(String taxonomies, String matter, String labels) {
        posts.with("hugo.yaml", "taxonomies: {" + taxonomies + "}\n")
                .with("content/posts/a.md", "---\n{title: A, date: 2024-01-01, " + matter + "}\n---\nText");

        Post post = posts.only(Generator.AUTO);

        assertThat(post.tags() + " " + post.categories()).isEqualTo(labels);
    }

    @Test
    void theConfigurationSaysHowLongASummaryIs() {
        posts.with("hugo.toml", "summaryLength = 3\n")
                .with("content/posts/a.md", "---\ndate: 2024-01-01\n---\none two\n\nthree four\n\nfive");

        assertThat(posts.only(Generator.AUTO).summary()).isEqualTo("one two three four");
    }

    @Test
    void aPostMayBeAsOldAsItsFile() {
        posts.with("hugo.toml", "frontmatter.date = [':fileModTime']\n").with("content/posts/a.md", POST);

        assertThat(posts.only(Generator.AUTO).published()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void aSectionThatIsHeldBackHoldsBackItsPages() {
        posts.with("hugo.yaml", "languages: {en: {weight: 1}, de: {weight: 2}}\n")
                .with("content/posts/_index.md", "---\ndraft: true\n---\n")
                .with("content/posts/in/a.md", POST)
                .with("content/posts/a.de.md", POST);

        assertThat(addresses("")).containsOnlyKeys("content/posts/a.de.md");
    }

    @Test
    void pagesAtTheTopMayHaveAFormOfAddressesOfTheirOwn() {
        posts.with("hugo.toml", "permalinks = { '/' = '/r/:slug/' }\n").with("content/x.md", POST);

        assertThat(addresses("")).containsExactly(Map.entry("content/x.md", "r/a/ en"));
    }

    private Map<String, String> addresses(String below) {
        Reading reading = new Posts(folder.resolve(below)).read(Generator.AUTO);
        return reading.posts().stream()
                .collect(Collectors.toMap(
                        Post::path,
                        post -> post.url().toString().substring("https://blog.example.org/".length()) + " "
                                + post.language()));
    }
}
