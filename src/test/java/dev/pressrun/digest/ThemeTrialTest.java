package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.theme.Theme;
import dev.pressrun.theme.ThemePlace;
import dev.pressrun.theme.ThemeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTrialTest {
    @TempDir
    Path folder;

    static List<String> builtIn() {
        return ThemePlace.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aThemeThatComesWithPressrunIsInOrder(String name) throws IOException {
        Files.writeString(folder.resolve("look.properties"), "base = " + name);

        assertThat(ThemeTrial.of(Theme.named(name))).isEmpty();
        assertThat(Theme.of(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "{{ unsubscribeAddress | raw }}§does not print unsubscribeAddress",
                "{{ reason }}§does not print reason",
                "{{ line }}§does not print address",
                "<html lang=\"{{ language }}\"§has no lang on its html element",
                "dir=\"{{ direction }}\"§has no dir on its html element",
                "{{ greeting | raw }}</span></p>{{ end | raw }}§does not print end behind"
            })
    void whatTheLawAndReadersNeedMayNotBeMissing(String part, String complaint) throws IOException {
        String whole = template().replaceFirst("\\Q" + part + "\\E", part.startsWith("<html") ? "<html" : "");
        Files.writeString(folder.resolve("digest.html"), whole);

        assertThat(ThemeTrial.of(Theme.of(folder)))
                .anyMatch(problem -> problem.isError() && problem.message().startsWith(complaint));
    }

    @Test
    void anUnknownNameIsToldWithItsPlaceAndTheNearest() throws IOException {
        Files.writeString(folder.resolve("digest.html"), "\n{{ titel }}");
        assertThat(said())
                .containsExactly(folder + "/digest.html:2: error: no variable is called titel; did you mean title?");

        Files.writeString(folder.resolve("digest.html"), "{% for post in posts %}\n\n{{ post.headlin }}\n{% endfor %}");
        assertThat(said())
                .containsExactly(
                        folder + "/digest.html:3: error: nothing here is called headlin; did you mean headline?");

        Files.writeString(folder.resolve("digest.html"), "{{ style.quit }}");
        assertThat(said())
                .containsExactly(folder + "/digest.html:1: error: nothing here is called quit; did you mean quiet?");
    }

    private List<String> said() {
        return ThemeTrial.of(Theme.of(folder)).stream()
                .map(ThemeProblem::toString)
                .filter(line -> !line.contains("does not") && !line.contains("has no"))
                .toList();
    }

    private static String template() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/dev/pressrun/theme/default/digest.html"))) {
            return String.join("\n", lines.toList());
        }
    }
}
