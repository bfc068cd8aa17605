package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.generator.Home;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadingTest {
    @TempDir
    Path folder;

    private Posts posts;
    private PostFolder plain;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder).with("a.md", dated("One")).with("b.md", dated("Two") + "<x>");
        plain = folder(Generator.PLAIN);
    }

    @Test
    void aFileThatHasNotChangedIsNotReadAgain() {
        Post first = post(plain.read(Posts.NOW), "a.md");

        posts.with("b.md", dated("Other"));
        Reading second = plain.read(Posts.NOW);

        assertThat(post(second, "a.md")).isSameAs(first);
        assertThat(post(second, "b.md").title()).isEqualTo("Other");
    }

    @Test
    void aFileOfAnotherTimeIsReadAgain() throws IOException {
        plain.read(Posts.NOW);

        posts.with("a.md", dated("Six"));
        touch("a.md", Instant.parse("2026-01-02T03:04:06Z"));

        assertThat(post(plain.read(Posts.NOW), "a.md").title()).isEqualTo("Six");
    }

    @Test
    void aFileThatWasWrittenJustNowIsReadAgainSinceItMayChangeWithoutATrace() throws IOException {
        touch("a.md", Posts.NOW.minusSeconds(1));
        plain.read(Posts.NOW);

        posts.with("a.md", dated("Six"));
        touch("a.md", Posts.NOW.minusSeconds(1));

        assertThat(post(plain.read(Posts.NOW), "a.md").title()).isEqualTo("Six");
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        plain.read(Posts.NOW);

        Files.delete(folder.resolve("a.md"));

        assertThat(plain.read(Posts.NOW).posts()).extracting(Post::path).containsExactly("b.md");
    }

    @Test
    void problemsAndDraftsAreRemembered() {
        posts.with("c.md", "---\ntitle: C\ndate: soon\n---\nText\n").with("d.md", "---\ndraft: true\n---\nText\n");

        Reading first = plain.read(Posts.NOW);
        Reading second = plain.read(Posts.NOW);

        assertThat(first.problems()).isNotEmpty();
        assertThat(second.problems()).isEqualTo(first.problems());
        assertThat(second.drafts()).isEqualTo(first.drafts()).isEqualTo(1);
    }

    @Test
    void aRememberedPostStillWaitsForItsTime() {
        posts.with("c.md", "---\ntitle: C\ndate: 2026-11-24T00:00:00Z\n---\nText\n");

        Reading first = plain.read(Posts.NOW);
        Reading second = plain.read(first.nextChange().orElseThrow());

        assertThat(first.posts()).hasSize(2);
        assertThat(second.posts()).hasSize(3);
    }

    @Test
    void theDataOfAWholeFolderChangesEveryPostInIt() {
        posts.with("blog/blog.json", "{\"author\": \"Ada\"}").with("blog/c.md", dated("Three"));
        PostFolder eleventy = folder(Generator.ELEVENTY);
        eleventy.read(Posts.NOW);

        posts.with("blog/blog.json", "{\"author\": \"Bob\"}");
        Post post = post(eleventy.read(Posts.NOW), "blog/c.md");

        assertThat(post.authors()).singleElement().extracting("name").isEqualTo("Bob");
    }

    @Test
    void whatCouldNotBeReadIsTriedAgain() {
        FoundFile file = new FoundFile("a.md", folder.resolve("a.md"), 1, Instant.EPOCH);
        Outcome failed = new Outcome(
                Optional.empty(), 0, List.of(new Problem("a.md", 0, Problem.Severity.ERROR, "cannot be read")));

        Ground ground = new Ground(new PlainLayout(), SiteFiles.of(Home.of(folder, Generator.PLAIN)));

        Memory memory = Memory.of(List.of(file), List.of(failed), ground, Posts.NOW);

        assertThat(memory.posts()).isEmpty();
    }

    private PostFolder folder(Generator generator) {
        return new PostFolder(new SourceSettings(folder, generator, null), Posts.SITE);
    }

    private void touch(String path, Instant time) throws IOException {
        Files.setLastModifiedTime(folder.resolve(path), FileTime.from(time));
    }

    private static Post post(Reading reading, String path) {
        return reading.posts().stream()
                .filter(post -> post.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String dated(String title) {
        return "---\ntitle: " + title + "\ndate: 2020-01-01\n---\nText\n";
    }
}
