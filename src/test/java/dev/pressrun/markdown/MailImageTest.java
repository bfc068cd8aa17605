package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wide a picture is in a mail. */
class MailImageTest {
    private static final Map<String, String> STYLES = Map.of("img", "max-width:100%");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<img src=a width=300 height=200>             | 300 | 200",
                "<img src=a width=1200px height=800>          | 600 | 400",
                "<img src=a width=1200>                       | 600 | -",
                "<img src=a width='50%'>                      | 300 | -",
                "<img src=a width=auto>                       | 600 | -",
                "<img src=large.png>                          | 600 | 450",
                "<img src=small.png>                          | 32  | 16",
                "<img src=large.png width=400>                | 400 | 300",
                "<img src=large.png height=90>                | 120 | 90",
                "<img src=large.png width='50%'>              | 300 | 225",
                "<img src=a width=100000 height=2>            | 600 | 1",
                "![remote](a)                                 | 600 | -",
                "![known](large.png)                          | 600 | 450",
                "[![linked](a)](b)                            | 600 | -",
                "words and ![an icon](a)                      | -   | -",
                "words and ![an icon](small.png)              | 32  | 16",
                "![one](a) ![two](b)                          | -   | -",
                "<img src=a height=20>                        | -   | 20"
            })
    void aPictureFitsIntoItsColumn(String markdown, String width, String height) {
        String html = mail(markdown);

        assertThat(attribute(html, "width")).isEqualTo(Optional.ofNullable(width));
        assertThat(attribute(html, "height")).isEqualTo(Optional.ofNullable(height));
    }

    @Test
    void aPictureThatNobodyKnowsIsAsWideAsItsFileWhereStylesAreKnown() {
        assertThat(mail("![a](b)")).contains("style=\"max-width:100%;width:auto\"");
        assertThat(mail("<img src=a height=20>")).contains("style=\"max-width:100%;height:20px\"");
    }

    @Test
    void aPictureWithoutAnAlternativeTextSaysSo() {
        assertThat(mail("<img src=a>")).contains(" alt=\"\"");
    }

    @Test
    void pagesAndFeedsKeepWhatTheAuthorWrote() {
        String written = "<p><img src=\"https://example.org/a\" width=\"1200\"></p>";

        assertThat(MarkdownText.of(written, URI.create("https://example.org/")).html())
                .contains("<img src=\"https://example.org/a\" width=\"1200\" />");
    }

    private static String mail(String markdown) {
        return MarkdownText.of(markdown, URI.create("https://example.org/")).html(STYLES, MailImageTest::size);
    }

    private static Optional<PictureBox> size(String address) {
        return switch (address) {
            case "https://example.org/large.png" -> Optional.of(new PictureBox(1600, 1200));
            case "https://example.org/small.png" -> Optional.of(new PictureBox(32, 16));
            default -> Optional.empty();
        };
    }

    private static Optional<String> attribute(String html, String name) {
        java.util.regex.Matcher value =
                java.util.regex.Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(html);
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }
}
