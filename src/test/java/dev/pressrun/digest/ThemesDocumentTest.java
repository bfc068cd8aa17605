package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/themes.md against the program. */
class ThemesDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| ((?:`[a-zA-Z]+`(?:, )?)+) \\|", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`([a-zA-Z]+)`");
    private static final Pattern PUT = Pattern.compile("values\\.put\\(\\s*\"([a-zA-Z]+)\"");

    @TempDir
    Path folder;

    @Test
    void theExampleWorks() throws IOException {
        List<String> blocks = BLOCK.matcher(text())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        Files.writeString(folder.resolve("look.properties"), blocks.get(0));
        Files.writeString(folder.resolve("digest.html"), blocks.get(1));

        Theme theme = Theme.of(folder);

        assertThat(theme.problems()).isEmpty();
        assertThat(ThemeTrial.of(theme)).isEmpty();
        assertThat(theme.styles().get("a")).contains("#7a1f4b");
    }

    @Test
    void everyVariableOfTheMailIsDocumentedAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        String mail = text().substring(text().indexOf("## Templates"), text().indexOf("## Templates of pages"));
        ROW.matcher(mail).results().forEach(row -> words(WORD, row.group(1)).forEach(documented::add));
        Set<String> known = new TreeSet<>(List.of("style", "light", "dark"));
        String code = Files.readString(Path.of("src/main/java/dev/pressrun/digest/HtmlPart.java"));
        words(PUT, code).forEach(known::add);

        assertThat(documented).isEqualTo(known);
    }

    private static Stream<String> words(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult word) -> word.group(1));
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs/themes.md"));
    }
}
