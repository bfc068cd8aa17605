package dev.pressrun.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private final Theme theme = Theme.named("trial");

    @Test
    void aValueIsEscapedForHtml() {
        String page = filled("<b>\"Q&A\"</b>");

        assertThat(page)
                .contains("title: &lt;b&gt;&quot;Q&amp;A&quot;&lt;/b&gt;")
                .contains("raw: <b>\"Q&A\"</b>");
    }

    @Test
    void aTemplateReadsTheComponentsOfARecord() {
        String page = filled("t");

        assertThat(page).contains("1 Ada").contains("2 Bob");
    }

    @Test
    void aTemplateKnowsTheStylesAndColoursOfItsTheme() {
        String page = filled("t");

        assertThat(page)
                .contains("style=\"color:#111111;font-family:'Segoe UI'\"")
                .contains("dark: #eeeeee");
    }

    @Test
    void theSameValuesGiveTheSameCharactersInAnyLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        String first = filled("t");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(filled("t")).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-value.html", "class-of.html", "method-of.html", "no-such-template.html"})
    void aTemplateThatAsksForWhatIsNotThereFails(String template) {
        assertThatThrownBy(() -> theme.fill(template, Map.of("title", "t", "empty", Map.of()), Locale.ENGLISH))
                .isInstanceOf(ThemeException.class);
    }

    @Test
    void loopsThatWouldGoOnForHoursEnd(@TempDir Path folder) throws IOException {
        String loop = "{% for a in many %}";
        Files.writeString(folder.resolve("page.html"), "\n" + loop.repeat(9) + "{% endfor %}".repeat(9));
        List<Integer> many = Collections.nCopies(100, 1);

        assertThatThrownBy(() -> Theme.of(folder).fill("page.html", Map.of("many", many), Locale.ENGLISH))
                .hasMessage(folder + "/page.html:2: error: loops go on for too long");
    }

    @Test
    void aThemeThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Theme.named("blue"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no theme is called blue");
    }

    private String filled(String title) {
        List<Person> people = List.of(new Person("Ada"), new Person("Bob"));
        return theme.fill("trial.html", Map.of("title", title, "people", people), Locale.ENGLISH);
    }

    /** Somebody a template names. */
    record Person(String name) {}
}
