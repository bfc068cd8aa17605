package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to exhaust a parser: each takes less than half a second alone on a machine; the limit has room for a busy one. */
class HostileInputTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MANY = 50_000;

    static Stream<String> inputs() {
        return Stream.of(
                "<".repeat(MANY),
                "> ".repeat(MANY) + "word",
                "- ".repeat(MANY) + "word",
                "1. ".repeat(MANY) + "word",
                "[".repeat(MANY) + "word",
                "[".repeat(MANY) + "word" + "](b)".repeat(MANY),
                "![".repeat(MANY) + "word" + "](b)".repeat(MANY),
                "[".repeat(MANY) + "word" + "]".repeat(MANY),
                "[`]`".repeat(MANY) + "word" + "]".repeat(MANY),
                "*".repeat(MANY) + "word" + "*".repeat(MANY),
                "<div>".repeat(MANY) + "word",
                "<b>".repeat(MANY) + "word",
                "<blockquote>".repeat(MANY) + "word ".repeat(MANY),
                "word ".repeat(200_000),
                "word" + "x".repeat(1_000_000),
                "word" + "\0".repeat(1_000_000),
                "word\n\n" + "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + "|b\n".repeat(1000));
    }

    @Test
    void bracketsThatTakeTooLongStayAsTheyWereWritten() {
        String brackets = "![".repeat(MANY) + "\nword" + "](b)".repeat(MANY);
        MarkdownText text = MarkdownText.of(brackets + "\n\n[a](b)", URI.create("https://blog.example/"));

        assertThat(text.html())
                .startsWith("<p>" + brackets + "</p>")
                .endsWith("<p><a href=\"https://blog.example/b\">a</a></p>\n");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void hostileTextIsWrittenInTimeAndKeepsItsWords(String markdown) {
        MarkdownText text = MarkdownText.of(markdown, URI.create("https://blog.example/"));
        boolean hasWords = markdown.contains("word");

        assertTimeoutPreemptively(LIMIT, () -> {
            assertThat(text.html().contains("word")).isEqualTo(hasWords);
            assertThat(text.html(Map.of("p", "margin:0")).contains("word")).isEqualTo(hasWords);
            assertThat(text.text(72).contains("word")).isEqualTo(hasWords);
            text.excerpt();
        });
    }
}
