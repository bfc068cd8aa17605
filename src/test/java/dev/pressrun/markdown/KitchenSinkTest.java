package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One long post with all that Markdown has, in each form that leaves the house. */
class KitchenSinkTest {
    private static final Map<String, String> STYLES = Map.of(
            "p", "margin:0 0 16px",
            "a", "color:#0b57d0",
            "pre", "overflow:auto",
            "pre code", "font-size:14px",
            "code", "background:#eee",
            "img", "max-width:100%",
            "td", "padding:4px");

    private final MarkdownText post =
            MarkdownText.of(resource("kitchen-sink.md"), URI.create("https://blog.example/2026/sink/"));

    @Test
    void theWholePostAsHtmlForPagesAndFeeds() {
        assertThat(post.html()).isEqualTo(resource("kitchen-sink.html"));
    }

    @Test
    void theWholePostAsHtmlForMail() {
        assertThat(post.html(STYLES)).isEqualTo(resource("kitchen-sink.mail.html"));
    }

    @Test
    void theWholePostAsPlainText() {
        assertThat(post.text(72) + "\n").isEqualTo(resource("kitchen-sink.txt"));
    }

    private static String resource(String name) {
        try (InputStream in = KitchenSinkTest.class.getResourceAsStream("/markdown/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
