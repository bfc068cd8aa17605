package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Posts posts;
    private long before;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder).with("a.md", "Text").with("b/c.md", "Text");
        before = state(folder);
    }

    @Test
    void theSameFilesAreTheSameState() {
        assertThat(state(folder)).isEqualTo(before);
    }

    @Test
    void aNewFileIsAnotherState() {
        posts.with("b/d.md", "Text");

        assertThat(state(folder)).isNotEqualTo(before);
    }

    @Test
    void aFileThatIsGoneIsAnotherState() throws IOException {
        Files.delete(folder.resolve("b/c.md"));

        assertThat(state(folder)).isNotEqualTo(before);
    }

    @Test
    void aFileOfAnotherSizeIsAnotherState() {
        posts.with("a.md", "Texts");

        assertThat(state(folder)).isNotEqualTo(before);
    }

    @Test
    void aFileOfAnotherTimeIsAnotherState() throws IOException {
        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.from(Instant.parse("2026-01-02T03:04:06Z")));

        assertThat(state(folder)).isNotEqualTo(before);
    }

    @Test
    void aFileOfAnotherNameIsAnotherState() throws IOException {
        Files.move(folder.resolve("a.md"), folder.resolve("z.md"));

        assertThat(state(folder)).isNotEqualTo(before);
    }

    @Test
    void hiddenFilesAndFoldersDoNotCount() {
        posts.with(".a.md.swp", "x").with(".git/index", "x").with("b/.c.md.swp", "x");

        assertThat(state(folder)).isEqualTo(before);
    }

    @Test
    void aLinkToTheFolderIsTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("posts"), folder);

        assertThat(state(link)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotThereIsNotAnEmptyOne() throws IOException {
        long empty = state(Files.createDirectory(elsewhere.resolve("empty")));

        assertThat(state(elsewhere.resolve("nowhere"))).isNotEqualTo(empty);
    }

    @Test
    void anEditedConfigurationAboveTheFolderIsAnotherState() {
        new Posts(elsewhere).with("_config.yml", "").with("_posts/2026-01-01-a.md", "Text");
        long plain = state(elsewhere.resolve("_posts"));

        new Posts(elsewhere).with("_config.yml", "permalink: pretty");

        assertThat(state(elsewhere.resolve("_posts"))).isNotEqualTo(plain);
    }

    @Test
    void anEditedIncludeBesideTheFolderIsAnotherState() {
        Posts blog = new Posts(elsewhere)
                .with("_config.yml", "")
                .with("_posts/2026-01-01-a.md", "Text")
                .with("_includes/box.html", "old");
        long plain = state(elsewhere.resolve("_posts"));

        blog.with("_includes/box.html", "newer");

        assertThat(state(elsewhere.resolve("_posts"))).isNotEqualTo(plain);
    }

    private static long state(Path folder) {
        return new PostFolder(new SourceSettings(folder, Generator.AUTO, null), Posts.SITE).state();
    }
}
