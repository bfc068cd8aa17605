package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long post with all that Markdown has and one with all that HTML has, in each form that leaves the house. */
class KitchenSinkTest {
    private static final Map<String, String> STYLES = Map.of(
            "p", "margin:0 0 16px",
            "a", "color:#0b57d0",
            "pre", "overflow:auto",
            "pre code", "font-size:14px",
            "code", "background:#eee",
            "img", "max-width:100%",
            "td", "padding:4px");

    @ParameterizedTest
    @ValueSource(strings = {"kitchen-sink", "raw-html"})
    void theWholePostAsHtmlForPagesAndFeeds(String name) {
        assertThat(post(name).html()).isEqualTo(resource(name + ".html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitchen-sink", "raw-html"})
    void theWholePostAsHtmlForMail(String name) {
        assertThat(post(name).html(STYLES)).isEqualTo(resource(name + ".mail.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitchen-sink", "raw-html"})
    void theWholePostAsPlainText(String name) {
        assertThat(post(name).text(72) + "\n").isEqualTo(resource(name + ".txt"));
    }

    private static MarkdownText post(String name) {
        return MarkdownText.of(resource(name + ".md"), URI.create("https://blog.example/2026/sink/"));
    }

    private static String resource(String name) {
        try (InputStream in = KitchenSinkTest.class.getResourceAsStream("/markdown/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
