package dev.pressrun.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.config.Settings;
import dev.pressrun.config.SettingsReader;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionLinks;
import dev.pressrun.digest.EditionRenderer;
import dev.pressrun.digest.Rehearsal;
import dev.pressrun.dkim.DkimKey;
import dev.pressrun.dkim.DkimKeyPair;
import dev.pressrun.post.Post;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.Reading;
import dev.pressrun.theme.Themes;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SETTINGS = """
            site.title = A blog
            site.url = https://example.org/
            web.url = https://news.example.org/
            digest.weekly.cron = 0 0 9 ? * MON
            digest.weekly.title = Weekly
            digest.weekly.from = A <a@example.org>
            digest.weekly.since = 2026-01-01
            digest.weekly.address = Long Lane 7
            dkim.s1.key-file = s1.pem
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aPictureThatPostsCanUse() throws IOException {
        Files.createDirectories(folder.resolve("posts"));
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("posts/here.png").toFile());
    }

    @Test
    void aGoodBlogIsPraisedWithSilence() throws IOException {
        post("other", "Something.");
        post("one", """
                A picture: ![a black field](here.png), [another post](other.md), [a part of it](other.md#part), [elsewhere](https://example.com/x),
                [the site](/about/), [me](mailto:a@example.org), a note[^1] and a [file](here.png).

                [^1]: The note.

                | a | b |
                |---|---|
                | 1 | 2 |
                """);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aPictureWithoutWordsIsNamed() throws IOException {
        post("one", "See ![](here.png).");

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("one.md: the picture https://example.org/")
                .contains("here.png has no words", "write ![what it shows](...)");
    }

    @Test
    void aPictureThatIsNotThereIsNamed() throws IOException {
        post("one", "See ![a cat](cat.png).");

        assertThat(warnings())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("one.md: there is no picture https://example.org/")
                        .endsWith("cat.png in the folder of posts; correct its address"));
    }

    @Test
    void picturesOfUnknownSizeShareALine() throws IOException {
        post("one", "![a](https://example.com/a.png) ![b](https://example.com/b.png)");
        post("two", "![c](https://example.com/c.png)");

        assertThat(warnings())
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "one.md: the sizes of 2 pictures are not known, the first is https://example.com/a.png"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("two.md: the size of the picture https://example.com/c.png is not known")
                        .endsWith("write <img> with width and height"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a.svg?v=2, Gmail and Outlook",
        "https://example.com/a.webp, Outlook for Windows",
        "https://example.com/a.AVIF, Outlook for Windows"
    })
    void aPictureThatSomeProgramsDoNotShowIsNamed(String address, String programs) throws IOException {
        post("one", "<img src=\"" + address + "\" alt=\"a\" width=\"4\" height=\"3\">");

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("one.md: " + programs)
                .contains("do", "PNG or JPEG");
    }

    @Test
    void aPictureInItsOwnAddressIsNotRepeated() throws IOException {
        post("one", "![](data:image/png;base64," + "A".repeat(5_000) + ")");

        assertThat(warnings()).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.md", "sub/nowhere.markdown", "report.pdf"})
    void aLinkToWhatIsNotPublishedIsNamed(String link) throws IOException {
        post("one", "Read [this](" + link + ").");

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("one.md: the link to https://example.org/")
                .endsWith("leads to no post or file that is published; correct it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4000/draft/", "http://127.0.0.1/", "http://[::1]:80/"})
    void aLinkToTheAuthorsOwnMachineIsNamed(String link) throws IOException {
        post("one", "Read [this](" + link + ").");

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("one.md: the link to " + link)
                .contains("the reader's own machine; correct it");
    }

    @Test
    void aPictureIsAsGoodAsText() throws IOException {
        post("one", "![a black field](here.png)");

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aThemeThatManyMailProgramsDoNotKnowIsNamed() throws IOException {
        post("one", "First.");
        String html = "<style>p { display: flex; color: red } " + "a { color: blue }\n".repeat(1_000) + "</style>";

        assertThat(warnings(SETTINGS, html))
                .containsExactly(
                        "digest.weekly: many mail programs do not know display: flex, which the theme uses; write it without",
                        "digest.weekly: Gmail drops the theme's style element, which has more than 16,384 characters; shorten it");
    }

    @Test
    void aMailThatGmailCutsOffIsNamed() throws IOException {
        post("one", "First.");

        assertThat(warnings(SETTINGS, "a".repeat(96_000)))
                .singleElement()
                .asString()
                .startsWith("digest.weekly: the HTML has 96000 bytes")
                .contains("little room");
        assertThat(warnings(SETTINGS, "a".repeat(102_401)))
                .singleElement()
                .asString()
                .contains("102401 bytes", "cuts it off", "digest.weekly.max-posts");
    }

    @Test
    void aPostOfWhichOnlyTheSummaryFitsIsNamedAndWhatIsNotMailedIsNot() throws IOException {
        post("one", "Word and [link](nowhere.md).\n\n".repeat(4_000));

        assertThat(warnings())
                .containsExactly(
                        "one.md: only its summary is in the mail, since Gmail cuts off mails above 102,400 bytes; shorten the post,"
                                + " or set a smaller digest.weekly.max-posts");
    }

    @Test
    void aPostWithoutTextIsNamed() throws IOException {
        post("one", "");

        assertThat(warnings()).contains("one.md: has no text; readers of Weekly see its title only");
    }

    @Test
    void aDigestOfSummariesHasNothingOfTheTexts() throws IOException {
        post("one", "Words. ![](cat.webp) [this](nowhere.md)");

        assertThat(warnings(SETTINGS + "digest.weekly.content = summary\n")).isEmpty();
    }

    @Test
    void settingsThatReadersWouldSufferFromAreNamed() throws IOException {
        post("one", "First.");
        String bare = SETTINGS.lines()
                .filter(line -> !line.matches("(web|dkim|digest\\.weekly\\.address).*"))
                .collect(Collectors.joining("\n"));

        assertThat(warnings(bare + "\nweb.url = http://news.example.org/\n"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("digest.weekly.address: is not set")
                        .contains("postal address"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("web.url: is not an https address")
                        .contains("set it to"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("dkim: messages from example.org are not signed")
                        .contains("pressrun dkim keygen"))
                .hasSize(3);
    }

    private List<String> warnings() throws IOException {
        return warnings(SETTINGS);
    }

    private List<String> warnings(String text) throws IOException {
        return warnings(text, null);
    }

    /** Of an edition of all posts now; with this HTML in place of its own, if any. */
    private List<String> warnings(String text, @Nullable String html) throws IOException {
        write("schedule.properties", text);
        key();
        Settings settings = SettingsReader.read(folder.resolve("schedule.properties"), Map.of());
        Reading reading = new PostFolder(settings.posts(), settings.site()).read(NOW);
        Digest digest = settings.digests().get(0);
        Rehearsal edition = rehearsal(settings, digest, reading.posts());
        Set<String> pages =
                reading.posts().stream().map(post -> post.url().toString()).collect(Collectors.toSet());
        return Warnings.of(
                        digest,
                        html == null ? edition : with(edition, html),
                        reading.posts(),
                        settings.mail(),
                        settings.web().url(),
                        new Warnings.Ground(settings.site().url(), pages, reading.assets()::find))
                .stream()
                .map(Warning::toString)
                .toList();
    }

    private static Rehearsal rehearsal(Settings settings, Digest digest, List<Post> posts) {
        EditionId id = new EditionId(digest.name(), LocalDateTime.parse("2026-11-23T12:00:00"), digest.zone());
        Themes themes = Themes.load(settings.themes());
        return new EditionRenderer(
                        settings.site(),
                        themes.of(digest.name()),
                        new EditionLinks(settings.web().url()))
                .rehearse(digest, id, posts, NOW);
    }

    private static Rehearsal with(Rehearsal one, String html) {
        Edition edition = one.edition();
        return new Rehearsal(
                new Edition(
                        edition.id(),
                        edition.made(),
                        edition.sender(),
                        edition.posts(),
                        edition.subject(),
                        edition.summary(),
                        html,
                        edition.text()),
                one.shortened());
    }

    private void key() throws IOException {
        File file = folder.resolve("s1.pem").toFile();
        Files.writeString(file.toPath(), DkimKeyPair.make(DkimKey.Kind.ED25519).pem());
        assertThat(file.setReadable(false, false) && file.setReadable(true, true))
                .isTrue();
    }

    private void post(String name, String text) throws IOException {
        write("posts/" + name + ".md", "---\ntitle: Post " + name + "\ndate: 2026-02-03\n---\n" + text + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
