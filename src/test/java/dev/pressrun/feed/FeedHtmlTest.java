package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.CpuTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHtmlTest {
    @Test
    void whatOnlyHelpsPagesGoes() {
        assertThat(
                        written(
                                "<a href=\"#a\" aria-label=\"Back to > 1\" class=\"b\">↩</a><div role=\"note\" /><p aria-hidden>x</p>"))
                .isEqualTo("<a href=\"#a\" class=\"b\">↩</a><div /><p>x</p>");
    }

    @Test
    void textAndValuesThatLookAlikeStay() {
        String html = "<p title=\" role=x aria-label \">Set role=\"note\" and aria-label=\"a\" &lt;a role=\"b\"></p>";

        assertThat(written(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a role=", " aria-", "\"", "<a role=\"", "<a \""})
    void brokenHtmlTakesNoTimeAndKeepsItsEnd(String piece) {
        String html = "<a role=\"x\">" + piece.repeat(50_000) + "end";

        assertThat(CpuTime.of(() -> assertThat(written(html)).startsWith("<a>")))
                .isLessThan(Duration.ofSeconds(2));
    }

    private static String written(String html) {
        return new String(FeedHtml.of(html.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
