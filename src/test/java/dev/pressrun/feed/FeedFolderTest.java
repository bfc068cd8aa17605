package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.feed.PublishedFeed.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFolderTest {
    @TempDir
    Path temporary;

    @Test
    void theFolderIsMadeAndTheFilesAreInIt() throws IOException {
        Path folder = temporary.resolve("a/b");

        List<PublishedFeed> published =
                new FeedFolder(folder).publish(List.of(file("rss.xml", "one"), file("atom.xml", "two")));

        assertThat(published).extracting(PublishedFeed::state).containsOnly(State.CHANGED);
        assertThat(folder.resolve("rss.xml")).hasContent("one");
        assertThat(names(folder)).containsExactly("atom.xml", "feeds.txt", "rss.xml");
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        FeedFolder folder = new FeedFolder(temporary);
        folder.publish(List.of(file("rss.xml", "one"), file("atom.xml", "two")));
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(temporary.resolve("rss.xml"), longAgo);
        Files.setLastModifiedTime(temporary.resolve("atom.xml"), longAgo);

        List<PublishedFeed> published = folder.publish(List.of(file("rss.xml", "one"), file("atom.xml", "owt")));

        assertThat(published).extracting(PublishedFeed::state).containsExactly(State.LEFT_AS_IT_WAS, State.CHANGED);
        assertThat(Files.getLastModifiedTime(temporary.resolve("rss.xml"))).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(temporary.resolve("atom.xml"))).isGreaterThan(longAgo);
        assertThat(temporary.resolve("atom.xml")).hasContent("owt");
    }

    @Test
    void theBytesOfAFileThatIsTheSameAsTheLastTimeAreNotAskedFor() {
        FeedFolder folder = new FeedFolder(temporary);
        AtomicInteger asked = new AtomicInteger();
        FeedFile file = new FeedFile("rss.xml", "text/plain", "", FeedFile.Role.SITE, () -> {
            asked.incrementAndGet();
            return Pieces.of(List.of(new byte[] {'a'}));
        });
        folder.publish(List.of(file));
        int before = asked.get();

        List<PublishedFeed> again = folder.publish(List.of(file));

        assertThat(asked).hasValue(before);
        assertThat(again).extracting(PublishedFeed::state).containsExactly(State.LEFT_AS_IT_WAS);
    }

    @Test
    void whatSomebodyElseChangedOrTookAwayIsWrittenAgain() throws IOException {
        FeedFolder folder = new FeedFolder(temporary);
        List<FeedFile> files = List.of(file("rss.xml", "one"), file("tags/a/atom.xml", "two"));
        folder.publish(files);
        Files.writeString(temporary.resolve("rss.xml"), "another");
        Files.delete(temporary.resolve("tags/a/atom.xml"));
        Files.delete(temporary.resolve("tags/a"));

        folder.publish(files);

        assertThat(temporary.resolve("rss.xml")).hasContent("one");
        assertThat(temporary.resolve("tags/a/atom.xml")).hasContent("two");
    }

    @Test
    void aFeedIsAsOldAsItsBytesAlsoAfterARestart() throws IOException {
        new FeedFolder(temporary).publish(List.of(file("rss.xml", "one")));
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(temporary.resolve("rss.xml"), longAgo);

        List<PublishedFeed> same = new FeedFolder(temporary).publish(List.of(file("rss.xml", "one")));
        List<PublishedFeed> other = new FeedFolder(temporary).publish(List.of(file("rss.xml", "two")));

        assertThat(same).extracting(PublishedFeed::modified).containsExactly(longAgo.toInstant());
        assertThat(other.get(0).modified()).isAfter(longAgo.toInstant());
    }

    @Test
    void whatACrashLeftIsRemovedAndNothingElse() throws IOException {
        Files.writeString(temporary.resolve(".rss.xml.4f1c.part"), "half of a fe");
        Files.writeString(temporary.resolve("notes.part"), "mine");
        Files.writeString(temporary.resolve(".htaccess"), "mine too");

        new FeedFolder(temporary).publish(List.of(file("rss.xml", "one")));

        assertThat(names(temporary)).containsExactly(".htaccess", "feeds.txt", "notes.part", "rss.xml");
    }

    @Test
    void whatSomebodyIsStillWritingStays() throws IOException {
        Path unfinished = temporary.resolve(".rss.xml.4f1c.part");
        try (FileChannel writer =
                FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThat(writer.lock().isValid()).isTrue();

            new FeedFolder(temporary).publish(List.of(file("rss.xml", "one")));

            assertThat(unfinished).exists();
        }
    }

    @Test
    void aReaderNeverSeesAHalfWrittenFeed() throws IOException {
        String one = "1".repeat(200_000);
        String two = "2".repeat(300_000);
        FeedFolder folder = new FeedFolder(temporary);
        folder.publish(List.of(file("rss.xml", one)));

        CompletableFuture<Void> writer = CompletableFuture.runAsync(() ->
                IntStream.range(0, 40).forEach(i -> folder.publish(List.of(file("rss.xml", i % 2 == 0 ? two : one)))));
        while (!writer.isDone()) {
            assertThat(Files.readString(temporary.resolve("rss.xml"))).isIn(one, two);
        }

        assertThat(writer).isCompleted();
    }

    @Test
    void otherProgramsMayReadTheFeeds() throws IOException {
        Path plain = Files.writeString(temporary.resolve("plain"), "made as usual");

        new FeedFolder(temporary).publish(List.of(file("rss.xml", "one")));

        assertThat(Files.getPosixFilePermissions(temporary.resolve("rss.xml")))
                .isEqualTo(Files.getPosixFilePermissions(plain))
                .contains(PosixFilePermission.OWNER_READ);
    }

    @Test
    void theFolderMayBeALink() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);

        new FeedFolder(link).publish(List.of(file("rss.xml", "one")));

        assertThat(real.resolve("rss.xml")).hasContent("one");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path occupied = Files.writeString(temporary.resolve("feeds"), "a file");

        assertThatThrownBy(() -> new FeedFolder(occupied).publish(List.of(file("rss.xml", "one"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the feeds cannot be written to " + occupied);
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Files.createDirectories(temporary.resolve("rss.xml/in-the-way"));

        assertThatThrownBy(() -> new FeedFolder(temporary).publish(List.of(file("rss.xml", "one"))))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(names(temporary)).containsExactly("rss.xml");
    }

    @Test
    void aFeedOfAGroupIsInAFolderOfItsOwn() throws IOException {
        new FeedFolder(temporary).publish(List.of(file("tags/größe/atom.xml", "one"), file("tags/c/atom.xml", "two")));

        assertThat(temporary.resolve("tags/größe/atom.xml")).hasContent("one");
        assertThat(names(temporary.resolve("tags/größe"))).containsExactly("atom.xml");
    }

    @Test
    void aFeedThatIsNoMoreIsRemovedAndRememberedAlsoAfterARestart() throws IOException {
        new FeedFolder(temporary).publish(List.of(file("rss.xml", "one"), file("tags/old/rss.xml", "two")));

        new FeedFolder(temporary).publish(List.of(file("rss.xml", "one")));

        assertThat(names(temporary)).containsExactly("feeds.txt", "rss.xml");
        assertThat(new FeedFolder(temporary).gone()).containsExactly("tags/old/rss.xml");
    }

    @Test
    void aFeedThatComesBackIsGoneNoMore() throws IOException {
        FeedFolder folder = new FeedFolder(temporary);
        folder.publish(List.of(file("tags/old/rss.xml", "two")));
        folder.publish(List.of(file("rss.xml", "one")));

        folder.publish(List.of(file("rss.xml", "one"), file("tags/old/rss.xml", "two")));

        assertThat(folder.gone()).isEmpty();
        assertThat(temporary.resolve("tags/old/rss.xml")).hasContent("two");
    }

    @Test
    void onlyWhatWeMadeIsRemoved() throws IOException {
        Files.createDirectories(temporary.resolve("tags/old"));
        Files.writeString(temporary.resolve("tags/old/mine.html"), "mine");
        Files.writeString(temporary.resolve("atom.xml"), "of another program");
        FeedFolder folder = new FeedFolder(temporary);
        folder.publish(List.of(file("tags/old/rss.xml", "two")));

        folder.publish(List.of(file("rss.xml", "one")));

        assertThat(names(temporary.resolve("tags/old"))).containsExactly("mine.html");
        assertThat(temporary.resolve("atom.xml")).hasContent("of another program");
    }

    @Test
    void noLineOfTheListLeadsOutOfTheFolder() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("feeds"));
        Path secret = Files.writeString(temporary.resolve("secret"), "mine");
        Files.writeString(
                folder.resolve("feeds.txt"), "there ../secret\nthere " + secret + "\nthere a/../../secret\nnonsense\n");

        new FeedFolder(folder).publish(List.of(file("rss.xml", "one")));

        assertThat(secret).hasContent("mine");
        assertThat(new FeedFolder(folder).gone()).isEmpty();
    }

    private static FeedFile file(String name, String text) {
        return new FeedFile(name, "text/plain", "", FeedFile.Role.SITE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
