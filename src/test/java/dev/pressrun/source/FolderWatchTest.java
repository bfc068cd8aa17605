package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    @TempDir
    Path above;

    private final Set<Path> told = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path posts;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FolderWatch watch;

    @BeforeEach
    void begin() throws IOException {
        posts = Files.createDirectory(above.toRealPath().resolve("posts"));
        watch = new FolderWatch(posts);
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void anotherFolderInTheSamePlaceIsToldAndWatched() throws IOException {
        Path next = Files.createDirectory(above.resolve("next"));
        Files.move(posts, above.resolve("former"));
        Files.move(next, posts);
        isTold(posts);
        watch.follow();

        Path post = Files.writeString(posts.resolve("one.md"), "Words.\n");

        isTold(post);
    }

    @Test
    void aLinkAboveTheFolderThatIsTurnedIsTold() throws IOException {
        Path second = Files.createDirectories(above.resolve("2/posts"));
        Files.createDirectories(above.resolve("1/posts"));
        Path current = Files.createSymbolicLink(above.resolve("current"), Path.of("1"));
        try (FolderWatch linked = new FolderWatch(current.resolve("posts"))) {
            Files.createSymbolicLink(above.resolve("new"), Path.of("2"));
            Files.move(above.resolve("new"), current, StandardCopyOption.ATOMIC_MOVE);
            isToldBy(linked, current.resolve("posts"));
            linked.follow();

            Path post = Files.writeString(second.resolve("one.md"), "Words.\n");

            isToldBy(linked, post.toRealPath());
        }
    }

    @Test
    void aFolderThatCameBackIsWatchedAgain() throws IOException {
        Path away = Files.move(posts, above.resolve("away"));
        watch.follow();
        Files.move(away, posts);
        isTold(posts);
        watch.follow();

        Path post = Files.writeString(posts.resolve("one.md"), "Words.\n");

        isTold(post);
    }

    @Test
    void whatLiesBesideTheFolderIsNotTold() throws IOException, InterruptedException {
        Files.writeString(above.resolve("pressrun.db-wal"), "a commit");
        Files.createDirectory(above.resolve("public"));

        assertThat(watch.await(Duration.ofMillis(300))).isEmpty();
    }

    private void isTold(Path path) {
        isToldBy(watch, path);
    }

    private void isToldBy(FolderWatch one, Path path) {
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            told.addAll(one.await(Duration.ofMillis(100)));
            return told.contains(path);
        });
    }
}
