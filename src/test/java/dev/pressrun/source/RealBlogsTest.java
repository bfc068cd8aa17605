package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("shared")
class RealBlogsTest {
    private static final Path SHARED = Path.of(System.getProperty("pressrun.shared", "../shared"));
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "jekyll-docs/docs, AUTO, 102, 0, 0",
        "11ty, ELEVENTY, 66, 0, 45",
        "spf13, AUTO, 117, 7, 0",
        "mawenbao-pelican, PELICAN, 155, 1, 0",
        "pelican-blog, PELICAN, 1, 0, 18",
        "astro-demo, ASTRO, 4, 0, 0"
    })
    void everyPostOfARealBlogIsRead(String blog, Generator generator, int posts, int drafts, int problems) {
        Reading reading = read(blog, generator, site(ZoneId.of("UTC")), null);

        assertThat(reading.problems()).as(() -> joined(reading.problems())).hasSize(problems);
        assertThat(reading.posts()).hasSize(posts);
        assertThat(reading.drafts()).isEqualTo(drafts);
        assertThat(reading.posts())
                .allSatisfy(post -> assertThat(post.body().html()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void theSeedIsReadWithAndWithoutItsFirstLine(int command) throws IOException {
        List<String> seed = Files.readAllLines(shared("data/seed/000_bf5ebf9848548bcb.txt"));
        String text = String.join("\n", command == 0 ? seed.subList(2, seed.size()) : seed);
        String path = "a-patch-long-applied-/-i-pivoted-the-table-wrong-/-i-kept-the-old-box.md";

        Post post = new Posts(folder).with(path, text).only();

        assertThat(post.title()).isEqualTo("a patch long applied / I pivoted the table wrong / I kept the old box");
        assertThat(post.headline()).isEqualTo("Debugging My First Large-Scale Production Bug");
        assertThat(post.published()).isEqualTo("2004-10-25T00:00+02:00");
        assertThat(post.body().html()).contains("<ol>").contains("<li>");
        assertThat(words(post.body().text(72))).isEqualTo(words(String.join("\n", seed.subList(9, seed.size()))));
    }

    private Reading read(String blog, Generator generator, Site site, @Nullable String permalink) {
        Path posts = shared("data/blogs").resolve(blog);
        return new PostFolder(new SourceSettings(posts, generator, permalink), site).read(NOW);
    }

    private static Path shared(String path) {
        Path found = SHARED.resolve(path);
        Assumptions.assumeTrue(Files.exists(found), found + " is not here");
        return found;
    }

    private static Site site(ZoneId zone) {
        return new Site("A", URI.create("https://blog.example.org/"), null, null, "en", zone, "");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String joined(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
