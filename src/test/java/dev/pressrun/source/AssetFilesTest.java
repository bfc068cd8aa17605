package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetFilesTest {
    private static final String POST = "---\ntitle: A\ndate: 2026-01-02\n---\n![](a.png)\n";
    private static final String DRAFT = "---\ntitle: A\ndate: 2026-01-02\ndraft: true\n---\n![](a.png)\n";

    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    private Optional<String> found(Generator generator, String address) throws IOException {
        Path root = folder.toRealPath();
        return posts.read(generator)
                .assets()
                .find(address)
                .map(file -> root.relativize(file).toString());
    }

    private Optional<String> found(String address) throws IOException {
        return found(Generator.PLAIN, address);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 2026/x.md, 2026/a.png, 2026/a.png",
        "PLAIN, 2026/x.md, img/a.png, img/a.png",
        "PLAIN, 2026/x/index.md, 2026/x/img/a.png, 2026/x/img/a.png",
        "OBSIDIAN, Notes/x.md, Notes/Files/a 1.png, Notes/Files/a 1.png",
        "JEKYLL, _posts/2026-01-02-x.md, assets/a.png, assets/a.png",
        "JEKYLL, _posts/2026-01-02-x.md, 2026/01/02/a.png, _posts/a.png",
        "HUGO, content/posts/x/index.md, posts/x/a.png, content/posts/x/a.png",
        "HUGO, content/posts/x.md, img/a.png, static/img/a.png",
        "HUGO, content/posts/x.md, posts/a.png, content/posts/a.png",
        "ZOLA, content/posts/x/index.md, posts/x/a.png, content/posts/x/a.png",
        "ZOLA, content/posts/x.md, a.png, static/a.png",
        "ASTRO, src/content/blog/x.md, blog/x/a.png, src/content/blog/a.png",
        "ASTRO, src/content/blog/x.md, assets/a.png, src/assets/a.png",
        "ASTRO, src/content/blog/x.md, a.png, public/a.png",
        "ELEVENTY, src/blog/x.md, img/a.png, src/img/a.png",
        "ELEVENTY, src/blog/x.md, img/a.png, public/img/a.png",
        "PELICAN, content/tech/x.md, images/a.png, content/images/a.png"
    })
    void aFileIsWhereItsGeneratorPutsIt(Generator generator, String post, String address, String file)
            throws IOException {
        posts.with(post, POST).with(file, "a picture");

        assertThat(found(generator, address)).hasValue(file);
    }

    @Test
    void aBundleThatNamesItsAddressTakesItsPicturesAlong() throws IOException {
        posts.with("content/x/index.md", POST.replace("title", "url: /2026/trip/\ntitle"))
                .with("content/x/img/a.png", "a picture");

        assertThat(found(Generator.HUGO, "2026/trip/img/a.png")).hasValue("content/x/img/a.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x.md", "notes.txt", "x.rst", ".hidden.png", ".git/a.png", "x/.a.png", "nowhere.png", "", "x/"})
    void postsHiddenFilesAndFoldersAreNotFound(String address) throws IOException {
        posts.with("x.md", POST)
                .with("notes.txt", "Not yet\n")
                .with("x.rst", "x")
                .with(".hidden.png", "x")
                .with(".git/a.png", "x")
                .with("x/.a.png", "x");

        assertThat(found(address)).isEmpty();
    }

    @Test
    void robotsMayReadTheirText() throws IOException {
        posts.with("robots.txt", "User-agent: *\n");

        assertThat(found("robots.txt")).hasValue("robots.txt");
    }

    @Test
    void thePicturesOfADraftAreHeldBackWithIt() throws IOException {
        posts.with("x.md", POST).with("draft/index.md", DRAFT).with("draft/img/a.png", "x");

        assertThat(found("draft/img/a.png")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_drafts/a.png", "_includes/a.png", "2026/01/02/_drafts/a.png"})
    void whatAGeneratorKeepsToItselfIsNotFound(String address) throws IOException {
        posts.with("_posts/2026-01-02-x.md", POST)
                .with("_drafts/a.png", "x")
                .with("_posts/_drafts/a.png", "x")
                .with("_includes/a.png", "x");

        assertThat(found(Generator.JEKYLL, address)).isEmpty();
    }

    @Test
    void noLinkIsFollowed(@TempDir Path elsewhere) throws IOException {
        posts.with("x/a.png", "x");
        Path secret = Files.writeString(elsewhere.resolve("secret.png"), "secret");
        Files.createSymbolicLink(folder.resolve("out.png"), secret);
        Files.createSymbolicLink(folder.resolve("in.png"), folder.resolve("x/a.png"));
        Files.createSymbolicLink(folder.resolve("y"), elsewhere);

        assertThat(found("out.png")).isEmpty();
        assertThat(found("in.png")).isEmpty();
        assertThat(found("y/secret.png")).isEmpty();
    }

    @Test
    void aFolderThatBecameALinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        posts.with("x/a.png", "x");
        AssetFiles assets = posts.read().assets();
        Files.move(folder.resolve("x"), elsewhere.resolve("x"));
        Files.createSymbolicLink(folder.resolve("x"), elsewhere.resolve("x"));

        assertThat(assets.find("x/a.png")).isEmpty();
    }

    @Test
    void aFileThatWentAwayIsNotFound() throws IOException {
        posts.with("a.png", "x");
        AssetFiles assets = posts.read().assets();
        Files.delete(folder.resolve("a.png"));

        assertThat(assets.find("a.png")).isEmpty();
    }

    @Test
    void anAccentMayBeWrittenInTwoWays() throws IOException {
        posts.with("cafe\u0301.png", "x");

        assertThat(found("caf\u00e9.png")).hasValue("cafe\u0301.png");
    }
}
