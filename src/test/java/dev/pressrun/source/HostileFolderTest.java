package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileFolderTest {
    private static final String GOOD = "---\ntitle: A\ndate: 2020-01-01\n---\n";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder).with("good.md", GOOD + "Text\n");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        Reading reading = new Posts(folder.resolve("nowhere")).read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.message()).contains("posts.folder");
        });
    }

    @Test
    void aReadingOfEveryFolderIsComplete() {
        assertThat(posts.with("sub/a.md", GOOD).read().complete()).isTrue();
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNoFileIsNotComplete() throws IOException {
        Path empty = Files.createDirectory(elsewhere.resolve("empty"));
        Files.createDirectories(elsewhere.resolve("checkout/.git"));

        assertThat(new Posts(folder.resolve("nowhere")).read().complete()).isFalse();
        assertThat(new Posts(empty).read().complete()).isFalse();
        assertThat(new Posts(elsewhere.resolve("checkout")).read().complete()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadLeavesTheReadingComplete() {
        assertThat(posts.with("a.md", new byte[9 * 1024 * 1024]).read().complete())
                .isTrue();
    }

    @Test
    void linksThatLeaveTheFolderAreNotFollowed() throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), GOOD);
        Files.createSymbolicLink(folder.resolve("link.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("links"), elsewhere);
        Files.createSymbolicLink(folder.resolve("broken.md"), folder.resolve("nothing"));

        Reading reading = posts.read();

        assertThat(reading.posts()).extracting(Post::path).containsExactly("good.md");
        assertThat(reading.problems()).extracting(Problem::file).containsExactly("broken.md", "link.md", "links");
    }

    @Test
    void linksThatRunInALoopEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));

        Reading reading = posts.read();

        assertThat(reading.posts()).extracting(Post::path).containsExactly("good.md");
        assertThat(reading.problems()).extracting(Problem::message).noneMatch(message -> message.contains("Exception"));
    }

    @Test
    void aPipeIsAProblem() throws IOException, InterruptedException {
        Process mkfifo = startOrSkip("mkfifo", folder.resolve("pipe.md").toString());
        Assumptions.assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);

        Reading reading = posts.read();

        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.problems()).singleElement().extracting(Problem::file).isEqualTo("pipe.md");
    }

    @Test
    void whatCannotBeReadIsAProblem() throws IOException {
        posts.with("closed/a.md", GOOD).with("closed.md", GOOD);
        Files.setPosixFilePermissions(folder.resolve("closed"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder.resolve("closed.md"), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(folder.resolve("closed.md")), "root reads everything");

        Reading reading = posts.read();
        Files.setPosixFilePermissions(folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));

        assertThat(reading.posts()).extracting(Post::path).containsExactly("good.md");
        assertThat(reading.problems()).extracting(Problem::file).containsExactly("closed", "closed.md");
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void aPostOfMoreThanEightMegabytesIsLeftOut() {
        posts.with("a.md", new byte[9 * 1024 * 1024]);

        Reading reading = posts.read();

        assertThat(reading.posts()).extracting(Post::path).containsExactly("good.md");
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::severity)
                .isEqualTo(Problem.Severity.ERROR);
    }

    @Test
    void anEmptyFileIsNoPost() {
        posts.with("a.md", "");

        Reading reading = posts.read();

        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.problems()).singleElement().extracting(Problem::file).isEqualTo("a.md");
    }

    @Test
    void textThatIsNotUtf8IsReadAsWindows1252() {
        posts.with("a.md", "---\ntitle: It’s\ndate: 2021-01-01\n---\n".getBytes(Charset.forName("windows-1252")));

        Reading reading = posts.read();

        assertThat(reading.posts().get(0).title()).isEqualTo("It’s");
        assertThat(reading.problems()).singleElement().extracting(Problem::line).isEqualTo(2);
    }

    @Test
    void byteOrderMarksAndCarriageReturnsAreNoText() {
        posts.with("a.md", "\uFEFF---\r\ntitle: A\r\ndate: 2021-01-01\r\n---\r\nText\r\nmore\r\n")
                .with("b.md", ("\uFEFF" + GOOD + "Text").getBytes(StandardCharsets.UTF_16LE));

        Reading reading = posts.read();

        assertThat(reading.posts()).hasSize(3).extracting(Post::title).containsOnly("A");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aNulIsTakenOut() {
        posts.with("a.md", "---\ntitle: A\0B\ndate: 2021-01-01\n---\nText\n");

        Reading reading = posts.read();

        assertThat(reading.posts().get(0).title()).isEqualTo("AB");
        assertThat(reading.problems()).singleElement().extracting(Problem::line).isEqualTo(2);
    }

    @Test
    void manySignsInARowTakeNoTime() {
        int many = 50_000;
        posts.with("a.md", GOOD + "<".repeat(many))
                .with("b.md", "<".repeat(many))
                .with("c.md", GOOD + "<!-- ".repeat(many))
                .with("d.md", "[".repeat(many))
                .with("e.md", "{\"a\":".repeat(many))
                .with("f.md", "Title: " + " ".repeat(many) + "x")
                .with("g.md", "# " + "#".repeat(many) + " x")
                .with("h.md", "---\n" + "a: b\n".repeat(many / 5))
                .with("i.md", "\n".repeat(many) + "x");

        Reading reading = Assertions.assertTimeout(Duration.ofSeconds(20), () -> posts.read());

        assertThat(reading.posts()).hasSize(10);
    }

    @Test
    void theSameFolderGivesTheSameReading() {
        for (int i = 0; i < 50; i++) {
            posts.with("x" + i % 7 + "/post " + i + ".md", GOOD + "Text " + i);
        }

        Reading first = posts.read();

        assertThat(posts.read().posts())
                .usingElementComparator((a, b) -> a.url().compareTo(b.url()))
                .containsExactlyElementsOf(first.posts());
        assertThat(posts.read().problems()).isEqualTo(first.problems());
    }

    private static Process startOrSkip(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            return Assumptions.abort("no " + command[0] + " here");
        }
    }
}
