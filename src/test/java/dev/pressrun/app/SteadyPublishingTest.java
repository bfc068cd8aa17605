package dev.pressrun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.config.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service remembers much from one publication to the next; whatever is done to the posts, nobody may see that it does. */
class SteadyPublishingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int STEPS = 8;
    private static final int POSTS = 14;

    @TempDir
    Path folder;

    private Random random = new Random(0);
    private int saved;

    @ParameterizedTest(name = "{0}, archives {1}, seed {2}")
    @CsvSource({
        "plain, main, 1",
        "plain, all, 2",
        "plain, none, 3",
        "hugo, main, 4",
        "obsidian, all, 5",
        "jekyll, main, 6"
    })
    void afterEachChangeTheFeedsAreThoseOfAFirstBuild(String generator, String archives, int seed) throws IOException {
        random = new Random(seed);
        settings(generator, archives, "steady");
        settings(generator, archives, "first");
        for (int i = 0; i < POSTS; i++) {
            write(i);
        }
        Publisher steady = publisher("steady");

        for (int step = 0; step < STEPS; step++) {
            steady.keepClues(steady.publish());
            publishFirst();

            assertThat(feeds("steady")).as("step %d", step).isEqualTo(feeds("first"));
            change();
        }
    }

    private void settings(String generator, String archives, String name) throws IOException {
        Files.createDirectories(folder.resolve("posts"));
        Files.writeString(folder.resolve(name + ".properties"), """
                site.title = A
                site.url = https://example.org/
                posts.generator = %s
                feed.folder = %s
                cache.folder = %s-cache
                feed.limit = 3
                feed.group-posts = 1
                feed.archives = %s
                """.formatted(generator, name, name, archives));
    }

    private Publisher publisher(String name) {
        var settings = SettingsReader.read(folder.resolve(name + ".properties"), Map.of());
        return new Publisher(settings, IdLedger.inFile(settings), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** By a program that knows nothing but the ids that readers know. */
    private void publishFirst() throws IOException {
        Path first = folder.resolve("first");
        Files.createDirectories(first);
        for (Path file : files(first)) {
            Files.delete(file);
        }
        Files.copy(folder.resolve("steady/pressrun-ids.tsv"), first.resolve("pressrun-ids.tsv"));
        publisher("first").publish();
    }

    private Map<String, String> feeds(String name) throws IOException {
        Map<String, String> feeds = new TreeMap<>();
        for (Path file : files(folder.resolve(name))) {
            if (!file.getFileName().toString().matches("feeds.txt|pressrun-ids.tsv")) {
                feeds.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
            }
        }
        return feeds;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void change() throws IOException {
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int number = random.nextInt(POSTS);
            List<Path> there = files(folder.resolve("posts"));
            Path one = there.get(random.nextInt(there.size()));
            switch (random.nextInt(6)) {
                case 0 -> rename(one, number);
                case 1 -> remove(there, one);
                case 2 -> touch(one, Files.readString(one) + "\nMore " + random.nextInt(100) + ".\n");
                default -> write(number);
            }
        }
    }

    private void rename(Path one, int number) throws IOException {
        Path other = path(number);
        Files.createDirectories(other.getParent());
        if (!Files.exists(other)) {
            Files.move(one, other);
        }
    }

    private static void remove(List<Path> there, Path one) throws IOException {
        if (there.size() > POSTS / 2) {
            Files.delete(one);
        }
    }

    private void write(int number) throws IOException {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number + random.nextInt(3));
        touch(path(number), """
                ---
                title: %s
                date: %s
                tags: [%s]
                author: %s
                draft: %s
                image: %s
                ---
                Text %d, see [that](%s.md), [[%s]] and [this](https://example.com/).
                """.formatted(
                        word("Title"),
                        day,
                        word("tag"),
                        word("Author"),
                        random.nextInt(8) == 0,
                        word("picture") + ".png",
                        random.nextInt(1000),
                        "post" + random.nextInt(POSTS),
                        "post" + random.nextInt(POSTS)));
    }

    private String word(String kind) {
        return kind + random.nextInt(4);
    }

    private Path path(int number) {
        return folder.resolve("posts")
                .resolve(
                        number % 3 == 0
                                ? "sub" + random.nextInt(2) + "/post" + number + ".md"
                                : "post" + number + ".md");
    }

    /** Long enough ago that a file of the same size and time is the same. */
    private void touch(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(100_000 - saved++)));
    }
}
