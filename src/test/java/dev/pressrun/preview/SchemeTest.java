package dev.pressrun.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemeTest {
    private static final String CSS =
            "@media (prefers-color-scheme: dark) { a { color: #8cf } } @media screen and (Prefers-Color-Scheme:light) { a {} }";

    @Test
    void whatAsksForTheSchemeIsAlwaysSoAndWhatAsksForTheOtherNever() {
        assertThat(Scheme.DARK.in(CSS))
                .isEqualTo("@media (min-width: 0) { a { color: #8cf } } @media screen and (max-width: 0) { a {} }");
        assertThat(Scheme.LIGHT.in(CSS))
                .isEqualTo("@media (max-width: 0) { a { color: #8cf } } @media screen and (min-width: 0) { a {} }");
    }

    @Test
    void everythingElseStaysAsItIs() {
        String html = "<p style=\"color-scheme: dark\">prefers-color-scheme: dark</p>";

        assertThat(Scheme.DARK.in(html)).isEqualTo(html);
    }
}
