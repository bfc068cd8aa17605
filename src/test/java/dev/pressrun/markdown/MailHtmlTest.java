package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressrun.markdown.MailHtml.Picture;
import dev.pressrun.markdown.MailHtml.Size;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {
    @Test
    void picturesSayWhatTheyShowAndHowLargeTheyAre() {
        MailHtml html =
                MailHtml.of("<img src=\"a.png\" alt=\"A\" width=\"2\" height=\"1\"><img src=\"b.png\" alt=\" \">");

        assertThat(html.pictures())
                .containsExactly(new Picture("a.png", "A", Size.SAID), new Picture("b.png", "", Size.UNKNOWN));
    }

    @Test
    void linksAreFoundInTheirOrder() {
        assertThat(MailHtml.of("<a href=\"x\">1</a><a name=\"y\">2</a><a href=\"\">3</a>")
                        .links())
                .containsExactly("x", "");
    }

    @Test
    void whatMailProgramsDoNotKnowIsNamed() {
        MailHtml html = MailHtml.of("<style>@import 'x'; .a { display : flex; color: var(--b) }</style>"
                + "<p style=\"position:absolute\">x</p><form><input></form>");

        assertThat(html.unshown())
                .containsExactlyInAnyOrder("@import", "display: flex", "var", "position", "<form>", "<input>");
    }

    @Test
    void whatTheyKnowIsNot() {
        MailHtml html = MailHtml.of("<style>.a { background-position: 0 0; display: block }</style>"
                + "<p style=\"border-collapse:collapse;text-transform:none;mso-hide:all\">filter: it says</p>");

        assertThat(html.unshown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "d", "position", "display ", "grid-", "flex-a", ":"})
    void noStyleTakesLong(String part) {
        String css = part.repeat(50_000);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> MailHtml.of("<style>" + css + "</style>"));
    }
}
