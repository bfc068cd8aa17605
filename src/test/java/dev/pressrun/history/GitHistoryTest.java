package dev.pressrun.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {
    private static final String TEXT = "A line that stays.\n".repeat(20);

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final Notes notes = new Notes("", problems);

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        git("", "init", "-q", "-b", "main");
    }

    @Test
    void aFileIsAsOldAsItsFirstCommitAndChangedByItsLast() throws IOException, InterruptedException {
        commit("2020-01-01T10:00:00+09:00", "a.md", TEXT);
        commit("2021-01-01T10:00:00-03:30", "b.md", TEXT);
        commit("2022-01-01T10:00:00Z", "a.md", TEXT + "more\n");

        Map<String, Span> spans = new GitHistory(folder).spans(notes);

        assertThat(spans)
                .containsEntry("a.md", span("2020-01-01T10:00:00+09:00", "2022-01-01T10:00:00Z"))
                .containsEntry("b.md", span("2021-01-01T10:00:00-03:30", "2021-01-01T10:00:00-03:30"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileThatGotAnotherNameIsAsOldAsUnderItsFirst() throws IOException, InterruptedException {
        commit("2020-01-01T10:00:00Z", "a.md", TEXT);
        git("", "mv", "a.md", "b.md");
        commit("2021-01-01T10:00:00Z", "b.md", TEXT + "more\n");
        Files.createDirectory(folder.resolve("posts"));
        git("", "mv", "b.md", "posts/c.md");
        git("2022-01-01T10:00:00Z", "commit", "-q", "-m", "move");
        commit("2023-01-01T10:00:00Z", "b.md", "Another post under a name that was free.\n");

        assertThat(new GitHistory(folder).spans(notes))
                .containsEntry("posts/c.md", span("2020-01-01T10:00:00Z", "2022-01-01T10:00:00Z"))
                .containsEntry("b.md", span("2023-01-01T10:00:00Z", "2023-01-01T10:00:00Z"));
        assertThat(new GitHistory(folder.resolve("posts")).spans(notes))
                .containsOnly(Map.entry("c.md", span("2020-01-01T10:00:00Z", "2022-01-01T10:00:00Z")));
    }

    @Test
    void aFileOfABranchIsAsOldAsOnTheBranch() throws IOException, InterruptedException {
        commit("2020-01-01T10:00:00Z", "a.md", TEXT);
        git("", "checkout", "-q", "-b", "side");
        commit("2020-02-01T10:00:00Z", "b.md", "Of the branch.\n");
        git("", "checkout", "-q", "main");
        commit("2020-03-01T10:00:00Z", "a.md", TEXT + "more\n");
        git("2020-04-01T10:00:00Z", "merge", "-q", "--no-ff", "-m", "merge", "side");

        assertThat(new GitHistory(folder).spans(notes))
                .containsEntry("a.md", span("2020-01-01T10:00:00Z", "2020-03-01T10:00:00Z"))
                .containsEntry("b.md", span("2020-02-01T10:00:00Z", "2020-02-01T10:00:00Z"));
    }

    @Test
    void namesMayBeOdd() throws IOException, InterruptedException {
        List<String> names = List.of("a b.md", "ü\"ber.md", "-x-.md", "new\nline.md", "R100", "tab\t.md");
        for (String name : names) {
            commit("2020-01-01T10:00:00Z", name, "Text of " + name + "\n");
        }

        assertThat(new GitHistory(folder).spans(notes)).containsOnlyKeys(names);
    }

    @Test
    void gitRunsAgainOnlyWhenHeadHasMoved() throws IOException, InterruptedException {
        commit("2020-01-01T10:00:00Z", "a.md", TEXT);
        GitHistory history = new GitHistory(folder);

        Map<String, Span> first = history.spans(notes);
        assertThat(history.spans(notes)).isSameAs(first);
        commit("2021-01-01T10:00:00Z", "a.md", TEXT + "more\n");

        assertThat(history.spans(notes)).isNotEqualTo(first);
    }

    @Test
    void aShallowCloneIsAProblemAndSaysNothing() throws IOException, InterruptedException {
        commit("2020-01-01T10:00:00Z", "a.md", TEXT);
        commit("2021-01-01T10:00:00Z", "a.md", TEXT + "more\n");
        git("", "clone", "-q", "--depth", "1", folder.toUri().toString(), "shallow");

        assertThat(new GitHistory(folder.resolve("shallow")).spans(notes)).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("shallow", "git fetch --unshallow");
    }

    @Test
    void aFolderWithoutARepositoryIsAProblem(@TempDir Path elsewhere) {
        assertThat(new GitHistory(elsewhere).spans(notes)).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("no Git repository");
    }

    @Test
    void aRepositoryWithoutACommitIsAProblem() {
        assertThat(new GitHistory(folder).spans(notes)).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("git log");
    }

    private static Span span(String first, String last) {
        return new Span(OffsetDateTime.parse(first), OffsetDateTime.parse(last));
    }

    private void commit(String date, String name, String text) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(name), text);
        git(date, "add", "--all");
        git(date, "commit", "-q", "-m", "change");
    }

    private void git(String date, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                "git",
                                "-c",
                                "user.name=Ada",
                                "-c",
                                "user.email=ada@example.org",
                                "-c",
                                "commit.gpgSign=false"),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        if (!date.isEmpty()) {
            builder.environment().put("GIT_AUTHOR_DATE", date);
            builder.environment().put("GIT_COMMITTER_DATE", date);
        }
        Process process = startOrSkip(builder);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    private static Process startOrSkip(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return Assumptions.abort("no git here");
        }
    }
}
