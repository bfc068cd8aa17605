package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.feed.Archives;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Group;
import dev.pressrun.feed.NamedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/feeds.md shows is what the settings take. */
class FeedsDocumentTest {
    private static final Pattern SNIPPET = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void itsSnippetsAreSettings() throws IOException {
        String snippets = SNIPPET.matcher(Files.readString(Path.of("docs/feeds.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("schedule.properties"),
                "site.title = A blog\nsite.url = https://example.org/blog/\n" + snippets);

        FeedSettings feeds = SettingsReader.read(file, Map.of()).feed();

        assertThat(feeds.named()).extracting(NamedFeed::name).containsExactly("notes", "java");
        assertThat(feeds.named()).extracting(NamedFeed::limit).containsExactly(100, 30);
        assertThat(feeds.groups()).containsExactlyInAnyOrder(Group.CATEGORIES, Group.LANGUAGES);
        assertThat(feeds.archives()).isEqualTo(Archives.MAIN);
        assertThat(feeds.imprint().icon()).hasToString("https://example.org/icon.png");
        assertThat(feeds.podcast().categories()).containsExactly("Technology", "Society & Culture > Documentary");
    }
}
