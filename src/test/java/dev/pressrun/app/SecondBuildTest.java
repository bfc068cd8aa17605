package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SecondBuildTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(3600);

    @TempDir
    Path folder;

    @BeforeEach
    void aBlogWithAPost() throws IOException {
        Files.writeString(folder.resolve("s.properties"), "site.title = A\nsite.url = https://example.org/\n");
        Files.createDirectory(folder.resolve("posts"));
        post("one.md", "---\ndate: 2026-01-02\n---\nWords.\n", LONG_AGO);
        post("two.md", "---\ntitle: Two\ndate: soon\n---\nWords.\n", LONG_AGO);
    }

    @Test
    void whereNothingHasChangedItSaysTheSameWithoutReadingAPost() throws IOException {
        String first = build(NOW);
        overwriteUnseen("one.md");

        String second = build(NOW);

        assertThat(first).contains("two.md:3: warning: ", "3 of them changed");
        assertThat(second).isEqualTo(first.replace("3 of them changed", "0 of them changed"));
    }

    @Test
    void aPostOfAnotherTimeIsRead() throws IOException {
        build(NOW);
        post("one.md", "---\ndate: 2026-01-02\n---\nOther.\n", LONG_AGO.plusSeconds(1));

        assertThat(build(NOW)).contains("3 of them changed");
    }

    @Test
    void aPostThatWasSavedJustNowIsReadAgainSinceItMayChangeWithoutATrace() throws IOException {
        post("one.md", "---\ndate: 2026-01-02\n---\nWords.\n", NOW.minusSeconds(1));
        build(NOW);
        overwriteUnseen("one.md");

        assertThat(build(NOW.plusSeconds(60))).contains("3 of them changed");
    }

    @Test
    void aFeedThatIsGoneIsWritten() throws IOException {
        build(NOW);
        Files.delete(folder.resolve("public/atom.xml"));

        assertThat(build(NOW)).contains("1 of them changed");
    }

    @Test
    void otherSettingsMakeOtherFeeds() throws IOException {
        build(NOW);
        Files.writeString(folder.resolve("s.properties"), "site.title = B\nsite.url = https://example.org/\n");

        assertThat(build(NOW)).contains("3 of them changed");
    }

    @Test
    void aPostThatComesToItsTimeIsPublished() throws IOException {
        post("later.md", "---\ndate: 2026-11-23T12:30:00Z\n---\nWords.\n", LONG_AGO);
        assertThat(build(NOW)).contains("2 posts", "1 upcoming");

        assertThat(build(NOW.plusSeconds(1800))).contains("3 posts", "0 upcoming");
    }

    /** Other text of the same length and time. */
    private void overwriteUnseen(String name) throws IOException {
        Path file = folder.resolve("posts").resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Words", "WORDS"));
        Files.setLastModifiedTime(file, time);
    }

    private void post(String name, String text, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve("posts").resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    /** What a build at a moment prints, without the time that it took. */
    private String build(Instant now) {
        StringWriter printed = new StringWriter();
        CommandLine line = PressrunCommand.line(Clock.fixed(now, ZoneOffset.UTC), Map.of());
        line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
        int exitCode = line.execute(
                "build", "--settings", folder.resolve("s.properties").toString());
        assertThat(exitCode).as(printed.toString()).isZero();
        return printed.toString().replaceAll(": [0-9.,]+ s", "");
    }
}
