package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/settings.md and the settings file that is shipped against the keys there are. */
class SettingsDocumentTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-zA-Z.-]+)` \\| (required|`([^`]*)`|) ?\\| (\\S.*) \\|$", Pattern.MULTILINE);

    private record Row(String name, String fallback) {}

    @Test
    void everyKeyIsDocumentedWithItsDefaultInItsOrder() throws IOException {
        List<Row> documented = ROW.matcher(Files.readString(Path.of("docs/settings.md")))
                .results()
                .map(row -> new Row(row.group(1), fallback(row)))
                .toList();

        List<Row> keys = Key.ALL.stream()
                .map(key ->
                        new Row(key.of("NAME"), key.presence() == Key.Presence.REQUIRED ? "required" : key.fallback()))
                .toList();
        assertThat(documented).isEqualTo(keys);
    }

    private static String fallback(MatchResult row) {
        return row.group(3) == null ? row.group(2) : row.group(3);
    }

    @Test
    void theSettingsFileThatIsShippedIsInOrder() {
        Settings settings = SettingsReader.read(Path.of("schedule.properties"), Map.of());

        assertThat(settings.digests()).hasSize(1);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void everyKeyOfTheShippedFileThatIsCommentedOutIsAKey() throws IOException {
        List<String> names =
                Key.names(List.of("weekly"), List.of("notes"), List.of("s1")).toList();

        assertThat(Files.readString(Path.of("schedule.properties"))
                        .lines()
                        .filter(line -> line.matches("# [a-z]+(\\.[a-z0-9-]+)+ *=.*"))
                        .map(line -> line.substring(2, line.indexOf('=')).strip()))
                .isNotEmpty()
                .allMatch(names::contains);
    }
}
