package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.Format;
import dev.pressrun.feed.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {
    @TempDir
    Path folder;

    @Test
    void withoutAWordThereAreFeedsOfEachGroup() throws IOException {
        FeedSettings feeds = read("site.email = Ada <ada@example.org>\nsite.logo = img/logo.png");

        assertThat(feeds.groups()).containsExactlyInAnyOrder(Group.values());
        assertThat(feeds.podcast().owner()).isNotNull();
        assertThat(feeds.podcast().image()).hasToString("https://example.org/blog/img/logo.png");
        assertThat(feeds.named()).isEmpty();
    }

    @Test
    void noneMeansNoGroup() throws IOException {
        assertThat(read("feed.groups = none").groups()).isEmpty();
    }

    @Test
    void feedsAreInEachFormatUnlessTheSettingsNameSome() throws IOException {
        assertThat(read("").formats()).containsExactlyInAnyOrder(Format.values());
        assertThat(read("feed.formats = Atom,rss").formats()).containsExactlyInAnyOrder(Format.ATOM, Format.RSS);
        assertThat(read("feed.formats = ,").formats()).containsExactlyInAnyOrder(Format.values());
    }

    @Test
    void everyMistakeIsSaidWithItsPlaceAndRemedy() throws IOException {
        Path file = file("""
                feed.groups = tags, topics
                feed.hubs = hub.example.org
                feed.notes.path = notes/[
                feed.notes.limit = many
                feed.tags.tags = a
                feed.notes.tag = a
                site.icon = ftp://example.org/icon.png
                podcast.type = weekly
                podcast.categories = technology
                feed.formats = rss, rdf
                """);

        SettingsException refused =
                catchThrowableOfType(SettingsException.class, () -> SettingsReader.read(file, Map.of()));

        assertThat(refused.problems())
                .contains(
                        "schedule.properties:3: feed.groups must be one of tags, categories, authors, languages, not topics",
                        "schedule.properties:4: feed.hubs must be an address such as https://example.org/logo.png, not hub.example.org",
                        "schedule.properties:5: feed.notes.path must be a pattern such as notes/**, not notes/[",
                        "schedule.properties:8: feed.notes.tag is no key; did you mean feed.notes.tags?",
                        "schedule.properties:12: feed.formats must be one of rss, atom, json, not rdf",
                        "schedule.properties:10: podcast.type must be one of episodic, serial, not weekly")
                .anyMatch(problem -> problem.contains("feed.notes.limit must be a whole number"))
                .anyMatch(problem -> problem.contains("feed.tags") && problem.contains("no name for a feed"))
                .anyMatch(problem -> problem.startsWith("schedule.properties:9: site.icon must be an address"))
                .anyMatch(problem -> problem.startsWith("schedule.properties:11: podcast.categories"));
    }

    private FeedSettings read(String settings) throws IOException {
        return SettingsReader.read(file(settings), Map.of()).feed();
    }

    private Path file(String settings) throws IOException {
        return Files.writeString(
                folder.resolve("schedule.properties"),
                "site.title = A blog\nsite.url = https://example.org/blog/\n" + settings);
    }
}
