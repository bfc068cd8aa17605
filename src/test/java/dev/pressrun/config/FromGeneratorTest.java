package dev.pressrun.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressrun.post.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FromGeneratorTest {
    @TempDir
    Path folder;

    @Test
    void whatTheSettingsDoNotSayTheGeneratorDoes() throws IOException {
        write("blog/_config.yml", """
                title: Ada's log
                url: https://example.org
                baseurl: /blog
                timezone: Europe/London
                lang: en_gb
                email: ada@example.org
                author: Ada
                """);

        Settings settings = read("posts.folder = blog\nsite.language = en-AU\n");

        assertThat(settings.site())
                .isEqualTo(new Site(
                        "Ada's log",
                        URI.create("https://example.org/blog/"),
                        "Ada",
                        "ada@example.org",
                        "en-AU",
                        ZoneId.of("Europe/London"),
                        ""));
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void whatTheSettingsSayWins() throws IOException {
        write("hugo.toml", "title = 'Theirs'\nbaseURL = 'https://theirs.example.org/'\n");
        write("content/a.md", "Text");

        Settings settings = read("posts.folder = content\nsite.title = Ours\nsite.url = https://ours.example.org/\n");

        assertThat(settings.site().title()).isEqualTo("Ours");
        assertThat(settings.site().url()).hasToString("https://ours.example.org/");
    }

    @Test
    void whatIsOfNoUseIsAWarningAndCountsAsMissing() throws IOException {
        write("blog/hugo.toml", "title = 'Log'\nbaseURL = '/'\n");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read("posts.folder = blog\n"))
                .satisfies(e -> assertThat(e.problems()).containsExactly("schedule.properties: site.url is missing"));
    }

    @Test
    void aWrongZoneOfTheGeneratorIsSaidWithItsPlace() throws IOException {
        write("blog/_config.yml", "title: Log\nurl: https://example.org\ntimezone: Europe/Berlni\n");

        Settings settings = read("posts.folder = blog\n");

        assertThat(settings.site().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.warnings())
                .containsExactly("blog/_config.yml:3: site.zone is not taken from here: it must be a time zone such as"
                        + " Europe/Berlin or UTC, not Europe/Berlni; did you mean Europe/Berlin?");
    }

    @Test
    void aBrokenConfigurationIsNamedWhereSomethingIsMissing() throws IOException {
        write("_config.yml", "title: [\n");
        write("_posts/2026-01-01-a.md", "Text");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read("posts.folder = _posts\n"))
                .satisfies(e -> assertThat(e.problems())
                        .contains("schedule.properties: site.title is missing")
                        .anyMatch(problem -> problem.startsWith("_config.yml:")));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private Settings read(String text) throws IOException {
        write("schedule.properties", text);
        return SettingsReader.read(folder.resolve("schedule.properties"), Map.of());
    }
}
