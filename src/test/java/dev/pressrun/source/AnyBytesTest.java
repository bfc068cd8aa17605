package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a file holds: reading never throws, and a post that comes of it can be written. */
@Timeout(300)
class AnyBytesTest {
    private static final int FILES = 150;

    /** Pieces that mean something to some reader, so that their random order leads far into each. */
    private static final List<String> PIECES = List.of(
            "---\n",
            "+++\n",
            "...\n",
            "{",
            "}",
            "[",
            "]",
            "\n",
            "\n\n",
            ": ",
            "=",
            "\"",
            "'",
            "\"\"\"",
            "- ",
            "  ",
            "\t",
            "#",
            "# ",
            "&a ",
            "*a",
            "!x ",
            "? ",
            "| ",
            "> ",
            ">-\n",
            "<<: *a\n",
            "title: ",
            "title = ",
            "date: ",
            "date = ",
            "tags: ",
            "2020-01-01",
            "T25:61",
            "31/02/2020",
            "1700000000",
            "-9999999999",
            "draft: true",
            "image: ",
            "aliases: ",
            "author: ",
            "audio: ",
            "duration: ",
            "1:2:3:4",
            "http://",
            "http://[",
            "//",
            "/",
            "../",
            "%zz",
            "mailto:",
            "javascript:",
            "url: ",
            "slug: ",
            "permalink: ",
            ":title/:year",
            "{{ page.fileSlug }}",
            "{% raw %}",
            "{% endraw %}",
            "{{<",
            ">}}",
            "[[",
            "]]",
            "<!--more-->",
            "<script>",
            "</p>",
            "<img src=x>",
            "lang: ",
            "x_y-",
            "id: ",
            "Title: A\n",
            "=====\n",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "\u2028",
            "e\u0301",
            "\uD83D\uDE80",
            "\uD83D",
            "\r\n",
            "\r",
            "\u000B",
            "\\",
            "$",
            "~",
            "null",
            "\u0085");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomBytesAreRead(long seed) {
        Random random = new Random(seed);
        Posts posts = new Posts(folder);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[1 + random.nextInt(400)];
            random.nextBytes(bytes);
            posts.with(name(random, i), bytes);
        }

        readAndWrite(posts, Generator.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void piecesThatMeanSomethingAreReadInAnyOrder(long seed) {
        Random random = new Random(seed);
        Posts posts = new Posts(folder);
        for (int i = 0; i < FILES; i++) {
            String text = random.ints(5 + random.nextInt(60), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            String fence = random.nextBoolean() ? "---\n" : random.nextBoolean() ? "+++\n" : "";
            posts.with(name(random, i), fence + text + fence + "Text");
        }

        Generator[] all = Generator.values();
        readAndWrite(posts, all[(int) seed % all.length]);
    }

    @Tag("shared")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void realPostsThatWereDamagedAreRead(long seed) throws IOException {
        Random random = new Random(seed);
        Posts posts = new Posts(folder);
        List<byte[]> real = Corpus.posts();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = real.get(random.nextInt(real.size())).clone();
            for (int j = 0; j < 1 + random.nextInt(8); j++) {
                // most damage where the front matter is
                bytes[random.nextInt(Math.min(bytes.length, 300))] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
            posts.with(name(random, i), Arrays.copyOf(bytes, length));
        }

        readAndWrite(posts, Generator.JEKYLL);
    }

    @Test
    void everyBeginningOfAPostIsRead() {
        Posts posts = new Posts(folder);
        String whole = """
                ---
                title: "A: b"
                date: 2020-01-01 10:00 +01:00
                tags: [a, 'b']
                author: {name: x}
                image: &i /a.png
                cover: *i
                summary: >-
                  one
                  two
                ---
                # Heading

                Text ![a](b.png) <!--more-->

                > [!note]
                > x
                """;
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i <= bytes.length; i++) {
            posts.with("p" + i + ".md", Arrays.copyOf(bytes, i));
        }

        readAndWrite(posts, Generator.PLAIN);
    }

    private static void readAndWrite(Posts posts, Generator generator) {
        Reading reading = posts.read(generator);

        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        for (Post post : reading.posts()) {
            assertThat(post.title()).isNotBlank();
            assertThat(post.url().isAbsolute()).isTrue();
            assertThat(post.body().html()).isNotNull();
            assertThat(post.body().text(72)).isNotNull();
        }
        assertThat(posts.read(generator).problems()).isEqualTo(reading.problems());
    }

    private static String name(Random random, int number) {
        List<String> folders = List.of("", "_posts/", "content/a/", "src/content/blog/", "content/" + number + "/");
        List<String> names =
                List.of("p%d.md", "2020-01-01-p%d.md", "p%d.fr.md", "2020-13-45-p%d.markdown", "-p%d-.mdx");
        return folders.get(random.nextInt(folders.size()))
                + names.get(random.nextInt(names.size())).formatted(number);
    }

    /** Real posts, where they are at hand. */
    private static final class Corpus {
        private static List<byte[]> posts() throws IOException {
            Path blogs = Path.of(System.getProperty("pressrun.shared", "../shared"), "data/blogs");
            Assumptions.assumeTrue(Files.isDirectory(blogs), blogs + " is not here");
            List<byte[]> posts = new ArrayList<>();
            try (Stream<Path> files = Files.walk(blogs)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    if (Files.size(file) > 0 && Files.size(file) < 20_000) {
                        posts.add(Files.readAllBytes(file));
                    }
                }
            }
            return posts;
        }
    }
}
