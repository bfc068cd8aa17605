package dev.pressrun.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme that somebody has made themselves. */
class ThemeFolderTest {
    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("mine"));
    }

    @Test
    void whatAFolderHasNotComesFromItsBase() throws IOException {
        put("look.properties", "light.ink = #010203\n");
        put("titles.html", "mine\n");

        Theme theme = Theme.of(folder);

        assertThat(theme.look().light())
                .containsEntry("ink", "#010203")
                .containsEntry("paper", Theme.named("default").look().light().get("paper"));
        assertThat(theme.styles().get("post-title")).contains("color:#010203");
        assertThat(fill("titles.html")).isEqualTo("mine\n");
        assertThat(fill("page.css")).contains("#010203");
        assertThat(theme.problems()).isEmpty();
    }

    @Test
    void aBaseMayBeTheTerminal() throws IOException {
        put("look.properties", "base = terminal\n");

        assertThat(Theme.of(folder).look()).isEqualTo(Theme.named("terminal").look());
    }

    @Test
    void aBaseThatIsNotThereIsNamed() throws IOException {
        put("look.properties", "\nbase = blue\n");

        assertThat(Theme.of(folder).problems())
                .extracting(ThemeProblem::toString)
                .containsExactly(folder + "/look.properties:2: error: base must be one of default, terminal, not blue");
    }

    @Test
    void aTemplateMayStandOnTheOneOfItsBase() throws IOException {
        put("page.css", "{% include \"default/page.css\" %}b { color: red }\n");

        assertThat(fill("page.css")).startsWith(":root").endsWith("b { color: red }\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.html",
                "./../secret.html",
                "default/../../secret.html",
                "/etc/passwd",
                "mine/../secret.html",
                "..%2fsecret.html",
                "look.properties/../../secret.html",
                "file:///etc/passwd",
                "terminal/digest.html"
            })
    void noTemplateReadsOutsideItsFolder(String name) throws IOException {
        Files.writeString(home.resolve("secret.html"), "secret");
        put("page.css", "{% include \"" + name + "\" %}");

        assertThatThrownBy(() -> fill("page.css")).isInstanceOf(ThemeException.class);
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("digest.html"), secret);

        Theme theme = Theme.of(folder);

        assertThat(theme.problems())
                .extracting(ThemeProblem::message)
                .containsExactly("is a link that leads out of the theme; put the file itself into the folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in range(1, 1000000000) %}x{% endfor %}",
                "{% for i in 1..1000000000 %}x{% endfor %}",
                "{% set x = 1 %}",
                "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
                "{% import \"page.css\" %}",
                "{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" matches \"(a+)+\" }}",
                "{{ i18n(\"dev.pressrun.web.words\", \"skip\") }}",
                "{{ \"%1000000000d\" | format(1) }}",
                "{{ style.getClass() }}",
                "{{ \"\".getClass().forName(\"java.lang.Runtime\") }}",
                "{{ style.class }}"
            })
    void whatCouldRunWithoutEndOrReachTheSystemIsNotThere(String template) throws IOException {
        put("page.css", template);

        assertThatThrownBy(() -> fill("page.css")).isInstanceOf(ThemeException.class);
    }

    @Test
    void aPlaceThatIsNeitherAThemeNorAFolderIsNamedWithTheNearest() {
        assertThatThrownBy(() -> ThemePlace.parse("terminl", home))
                .hasMessage("must be default, terminal or a folder, and there is no folder " + home.resolve("terminl")
                        + "; did you mean terminal?");
        assertThat(ThemePlace.parse("mine", home).folder()).isEqualTo(folder);
        assertThat(ThemePlace.parse("terminal", home).folder()).isNull();
    }

    @Test
    void eachDigestHasItsThemeOrTheSites() {
        ThemePlace own = new ThemePlace("mine", folder);

        Themes themes = Themes.load(new ThemeSettings(ThemePlace.DEFAULT, Map.of("weekly", own)));

        assertThat(themes.of("weekly").place()).isEqualTo(own);
        assertThat(themes.of("daily")).isSameAs(themes.site());
        assertThat(themes.all()).hasSize(2);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String fill(String template) {
        return Theme.of(folder).fill(template, Map.of("entries", List.of()), Locale.ROOT);
    }
}
