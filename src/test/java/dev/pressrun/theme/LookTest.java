package dev.pressrun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookTest {
    private static final Look DEFAULT = Theme.named("default").look();

    static Stream<Map<String, String>> screens() {
        return ThemePlace.BUILT_IN.stream()
                .map(name -> Theme.named(name).look())
                .flatMap(look -> Stream.of(look.light(), look.dark()));
    }

    /** WCAG 2.2, success criterion 1.4.3. */
    @ParameterizedTest
    @MethodSource("screens")
    void textStandsOutFromWhatIsBehindIt(Map<String, String> colours) {
        for (String text : List.of("ink", "quiet", "link")) {
            for (String ground : List.of("paper", "shade")) {
                assertThat(contrast(colours.getOrDefault(text, ""), colours.getOrDefault(ground, "")))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /** What has a colour of its own in a mail must get a dark one: beside the dark ground the light one would be hard to read. */
    @ParameterizedTest
    @MethodSource("names")
    void everyElementWithAColourHasADarkOne(String name) {
        Theme theme = Theme.named(name);
        Layers.Found base = Objects.requireNonNull(theme.layers().find("default/digest.html"));
        Layers.Found own = Objects.requireNonNull(theme.layers().find("digest.html"));
        String dark = base.text() + own.text();

        for (String element : List.of("a", "h1", "h4", "h5", "h6", "blockquote", "figcaption", "pre", "code", "kbd")) {
            String style = theme.styles().getOrDefault(element, "");
            if (style.contains("color:#")) {
                assertThat(dark).as(style).containsPattern("\\.body " + element + "\\b[^}]*color: \\{\\{ dark\\.");
            }
        }
    }

    static List<String> names() {
        return ThemePlace.BUILT_IN;
    }

    @Test
    void anElementCarriesTheLightColours() {
        assertThat(DEFAULT.styles().get("a"))
                .contains("color:" + DEFAULT.light().get("link"));
        assertThat(DEFAULT.styles().values()).noneMatch(declarations -> declarations.contains("$"));
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** WCAG 2.2, "relative luminance". */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
