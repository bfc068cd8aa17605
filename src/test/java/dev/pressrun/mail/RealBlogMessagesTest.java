package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Edition;
import dev.pressrun.generator.Generator;
import dev.pressrun.mail.lint.MessageLint;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every post of blogs that somebody really wrote goes out, a few in each message. */
@Tag("shared")
class RealBlogMessagesTest {
    private static final Path SHARED = Path.of(System.getProperty("pressrun.shared", "../shared"));
    private static final int POSTS = 8;
    private static final Reader ADA = new Reader(new SubscriberId(1), Samples.ADA, "Ada Lovelace");

    @ParameterizedTest
    @CsvSource({
        "jekyll-docs/docs, AUTO",
        "11ty, ELEVENTY",
        "spf13, AUTO",
        "mawenbao-pelican, PELICAN",
        "pelican-blog, PELICAN",
        "astro-demo, ASTRO"
    })
    void theMessagesOfARealBlogBreakNoRule(String blog, Generator generator) throws Exception {
        Path folder = SHARED.resolve("data/blogs").resolve(blog);
        Assumptions.assumeTrue(Files.exists(folder), folder + " is not here");
        List<Post> posts = Letters.posts(folder, generator);

        for (int from = 0; from < posts.size(); from += POSTS) {
            List<Post> some = posts.subList(from, Math.min(posts.size(), from + POSTS));
            Edition edition = Letters.edition("{first}", Content.FULL, "en", some);
            String message = Letters.write(edition, ADA);

            assertThat(MessageLint.findings(message))
                    .as(() -> some.get(0).path())
                    .isEmpty();
            Parsers.assertReads(edition, ADA, message);
        }
    }
}
