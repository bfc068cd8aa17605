package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.source.FolderWatch;
import dev.pressrun.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPollTest {
    @TempDir
    Path folder;

    private final List<Integer> published = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private FolderPoll poll;

    @BeforeEach
    void lookAtOnePost() throws IOException {
        post("one.md");
        Path file = Files.writeString(
                folder.resolve("s.properties"),
                "site.title = A blog\nsite.url = https://example.org/\nposts.folder = link\n");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("posts"));
        Settings settings = SettingsReader.read(file, Map.of());
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        Publisher publisher = new Publisher(settings, IdLedger.inFile(settings), clock);
        poll = new FolderPoll(
                publisher::state,
                () -> publish(publisher),
                clock,
                new FolderWatch(settings.posts().folder()));
        poll.start();
    }

    @AfterEach
    void stop() {
        poll.close();
    }

    @Test
    void aNewPostIsPublishedAlsoWhenTheFolderIsALink() throws IOException {
        post("two.md");

        await().untilAsserted(() -> assertThat(published).containsExactly(1, 2));
    }

    @Test
    void aSavedPostIsPublishedLongBeforeTheNextLook() throws IOException {
        Path file = folder.resolve("posts/one.md");

        Files.writeString(file, "More words.\n", StandardOpenOption.APPEND);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(published).containsExactly(1, 1));
    }

    @Test
    void aPostInANewFolderIsPublished() throws IOException {
        post("2026/11/two.md");
        await().untilAsserted(() -> assertThat(published).contains(2));

        post("2026/11/three.md");

        await().untilAsserted(() -> assertThat(published).last().isEqualTo(3));
    }

    @Test
    void manyFilesAreOnePublication() throws IOException {
        for (int i = 0; i < 200; i++) {
            post("many/" + i + ".md");
        }

        await().untilAsserted(() -> assertThat(published).last().isEqualTo(201));
        assertThat(published).hasSizeLessThan(5);
    }

    @Test
    void aPostThatIsBeingWrittenIsPublishedWhole() throws IOException {
        Path file = Files.createFile(folder.resolve("posts/two.md"));
        Files.writeString(file, "---\ntitle: Two\n", StandardOpenOption.APPEND);
        Files.writeString(file, "date: 2026-01-02\n---\nWords.\n", StandardOpenOption.APPEND);

        await().untilAsserted(() -> assertThat(published).containsExactly(1, 2));
        assertThat(poll.complaint()).isEmpty();
    }

    @Test
    void aLinkThatIsTurnedToAnotherFolderIsFollowed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(folder.resolve("posts/one.md"), other.resolve("one.md"));
        Files.copy(folder.resolve("posts/one.md"), other.resolve("two.md"));

        Files.delete(folder.resolve("link"));
        Files.createSymbolicLink(folder.resolve("link"), other);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(published).contains(2));
    }

    @Test
    void anEditionGetsWhatTheQuietFolderHolds() throws Exception {
        post("two.md");

        assertThat(poll.quiet().posts()).hasSize(2);
    }

    @Test
    void whenAllPostsAreGoneTheLastOnesStay() throws Exception {
        Files.delete(folder.resolve("posts/one.md"));

        await().untilAsserted(() -> assertThat(poll.complaint())
                .hasValueSatisfying(text -> assertThat(text).contains("all posts are gone at once")));
        post("two.md");

        await().untilAsserted(() -> assertThat(poll.complaint()).isEmpty());
        assertThat(published).containsExactly(1, 1);
    }

    private Reading publish(Publisher publisher) {
        Reading reading = publisher.publish().reading();
        published.add(reading.posts().size());
        return reading;
    }

    private void post(String name) throws IOException {
        Path file = folder.resolve("posts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: A post\ndate: 2026-01-02\n---\nWords.\n");
    }
}
