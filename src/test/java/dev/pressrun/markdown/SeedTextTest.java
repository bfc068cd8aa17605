package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plain text of a post agrees with what a terminal shows of it. */
@Tag("shared")
class SeedTextTest {
    private static final Path SEED = Path.of(System.getProperty("pressrun.shared", "../shared"), "data", "seed");
    private static final int NEVER_WRAPPED = 10_000;

    @BeforeEach
    void theSeedIsThere() {
        Assumptions.assumeTrue(Files.isDirectory(SEED), "no seed posts in " + SEED);
    }

    @Test
    void theUnwrappedTextOfASeedPostIsTheSeedLineByLine() throws IOException {
        for (Path seed : seeds()) {
            String shown = Files.readString(seed).strip();
            String source = shown.replace("\n\n\n", "\n\n---\n\n");

            String text =
                    MarkdownText.of(source, URI.create("https://blog.example/")).text(NEVER_WRAPPED);

            assertThat(text.lines()).containsExactlyElementsOf(shown.lines().toList());
        }
    }

    @Test
    void theWrappedTextOfASeedPostHasTheSameWords() throws IOException {
        for (Path seed : seeds()) {
            String shown = Files.readString(seed).strip();

            String text =
                    MarkdownText.of(shown, URI.create("https://blog.example/")).text(72);

            assertThat(text.split("\\s+")).containsExactly(shown.split("\\s+"));
            assertThat(text.lines()).allMatch(line -> line.length() <= 72 || !line.contains(" "));
        }
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEED)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
