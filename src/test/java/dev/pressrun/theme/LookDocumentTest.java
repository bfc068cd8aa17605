package dev.pressrun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the tables of colours and styles in docs/themes.md against the themes. */
class LookDocumentTest {
    private static final Pattern ROW = Pattern.compile("^\\| ((?:`[a-z0-9 -]+`(?:, )?)+) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z0-9 -]+)`");

    @Test
    void everyColourIsDocumentedAndNoOther() throws IOException {
        assertThat(documented("## Colours", "## Styles"))
                .isEqualTo(Theme.named("terminal").look().light().keySet());
    }

    @Test
    void everyStyleIsDocumentedAndNoOther() throws IOException {
        assertThat(documented("## Styles", "## Templates"))
                .isEqualTo(Theme.named("terminal").styles().keySet());
    }

    private static Set<String> documented(String from, String until) throws IOException {
        String text = Files.readString(Path.of("docs/themes.md"));
        String part = text.substring(text.indexOf(from), text.indexOf(until));
        Set<String> names = new TreeSet<>();
        ROW.matcher(part)
                .results()
                .flatMap((MatchResult row) -> NAME.matcher(row.group(1)).results())
                .forEach((MatchResult name) -> names.add(name.group(1)));
        return names;
    }
}
