package dev.pressrun.feed;

import static dev.pressrun.post.PublishedPostsContract.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.PublishedPosts;
import dev.pressrun.post.PublishedPostsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest implements PublishedPostsContract {
    private static final PublishedPost A = line("urn:x:a", "a.md", MONDAY, MONDAY, "old/");
    private static final PublishedPost B = line("urn:x:b", "b.md", TUESDAY, TUESDAY);

    @TempDir
    Path folder;

    @Override
    public PublishedPosts publishedPosts() {
        return new LedgerFile(folder);
    }

    private Path file() {
        return folder.resolve(LedgerFile.NAME);
    }

    @Test
    void aPersonCanReadIt() {
        publishedPosts().keep(List.of(B, A));

        assertThat(file()).hasContent("""
                        # pressrun ids 1 - by these ids readers know the posts; keep this file together with the feeds
                        # first published\tid\tfile\taddress\tdated\tfingerprint\tchanged\tformer addresses
                        2026-11-23T08:00:00Z\turn:x:a\ta.md\ta.md/\t1970-01-01\t00c0ffee-123\t2026-11-23T08:00:00Z\told/
                        2026-11-24T08:00:00Z\turn:x:b\tb.md\tb.md/\t1970-01-01\t00c0ffee-123\t2026-11-24T08:00:00Z\t
                        """);
    }

    @Test
    void whatSaysNothingNewIsNotWritten() throws IOException {
        publishedPosts().keep(List.of(A, B));
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file(), before);

        publishedPosts().keep(List.of(B));

        assertThat(Files.getLastModifiedTime(file())).isEqualTo(before);
    }

    @Test
    void aFileThatAnotherProcessReplacedIsReadAgain() {
        LedgerFile ours = new LedgerFile(folder);
        ours.keep(List.of(A));

        publishedPosts().keep(List.of(B));

        assertThat(ours.ledger().lines()).containsExactly(A, B);
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamedAndStays() throws IOException {
        publishedPosts().keep(List.of(A));
        String text = Files.readString(file());
        Files.writeString(
                file(), text + "<<<<<<< ours\n" + text.lines().toList().get(2).replace("1970", "19x0") + "\n");
        LedgerFile broken = new LedgerFile(folder);

        assertThat(broken.ledger().lines()).containsExactly(A);
        broken.keep(List.of(B));

        assertThat(broken.ledger().lines()).containsExactly(A, B);
        assertThat(broken.complaints())
                .containsExactly(
                        file()
                                + ":5: is not understood (it has 1 parts, not 8) and stays as it is; mend the line or take it"
                                + " out",
                        file()
                                + ":6: is not understood (Text '19x0-01-01' could not be parsed at index 0) and stays as it"
                                + " is; mend the line or take it out");
    }

    @Test
    void linesOfTwoVersionsThatWerePutTogetherAreOne() throws IOException {
        PublishedPost moved = line("urn:x:a", "c.md", MONDAY, TUESDAY);
        Files.writeString(file(), new LedgerLine().write(A) + "\r\n" + new LedgerLine().write(moved) + "\r\n");

        assertThat(publishedPosts().ledger().lines())
                .containsExactly(line("urn:x:a", "c.md", MONDAY, TUESDAY, "old/", "a.md/"));
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws IOException {
        Files.writeString(file(), "# pressrun ids 2 - new\nwhatever\n");

        assertThatThrownBy(() -> publishedPosts().keep(List.of(A)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "its version is 2, and this Pressrun knows 1; use the version of Pressrun that wrote it");
        assertThat(file()).hasContent("# pressrun ids 2 - new\nwhatever\n");
    }

    @Test
    void anyBytesAreReadWithoutAnException() throws IOException {
        Files.write(file(), "\u0000\uFEFF\t\t\t\t\t\t\t\nx\t".getBytes(UTF_8));

        LedgerFile file = new LedgerFile(folder);

        assertThat(file.ledger().isEmpty()).isTrue();
        assertThat(file.complaints()).hasSize(2);
    }
}
