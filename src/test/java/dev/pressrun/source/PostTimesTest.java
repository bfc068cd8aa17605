package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTimesTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "JEKYLL, _posts/2014-12-12-a.md, 2014-12-12",
        "PLAIN, 2014-12-12-a.md, 2014-12-12",
        "ELEVENTY, 2014-12-12-a.md, 2014-12-12",
        "HUGO, content/2014-12-12-a.md, 2020-05-05"
    })
    void aDateInThePathComesBeforeThatOfAChangeExceptInHugo(Generator generator, String path, String day) {
        posts.with(path, yaml("last_modified_at: 2020-05-05"));

        Post post = posts.only(generator);

        assertThat(post.published().toLocalDate()).hasToString(day);
        assertThat(post.updated().toLocalDate()).hasToString("2020-05-05");
    }

    @Test
    void theDateOfAChangeIsBetterThanThatOfTheFile() {
        posts.with("a.md", yaml("lastmod: 2020-05-05"));

        assertThat(posts.only().published()).isEqualTo("2020-05-05T00:00+02:00");
    }

    @Test
    void aPostIsPublishedOnItsPublishDateWhenThatIsLaterThanItsDate() {
        posts.with("a.md", yaml("date: 2026-01-01\npublishDate: 2026-06-01"));

        assertThat(posts.only().published()).isEqualTo("2026-06-01T00:00+02:00");
    }

    @Test
    void aPublishDateChangesNeitherAddressNorId() {
        posts.with("_posts/2026-01-01-a.md", yaml("publishDate: 2026-06-01\ndate: 2026-01-01"));

        Post post = posts.only(Generator.JEKYLL);

        assertThat(post.url()).hasToString("https://blog.example.org/2026/01/01/a.html");
        assertThat(post.id()).hasToString("https://blog.example.org/2026/01/01/a");
    }

    @Test
    void aPublishDateBeforeTheDateChangesNothing() {
        posts.with("a.md", yaml("date: 2026-06-01\npublishDate: 2026-01-01"));

        assertThat(posts.only().published()).isEqualTo("2026-06-01T00:00+02:00");
    }

    @Test
    void aPageOfHugoAboutADayToComeIsPublishedOnItsPublishDate() {
        posts.with("content/event/a.md", yaml("date: 2030-06-01\npublishDate: 2026-01-01"));

        assertThat(posts.only(Generator.HUGO).published().toLocalDate()).hasToString("2026-01-01");
    }

    @Test
    void theNextChangeIsWhenAPostExpires() {
        posts.with("a.md", yaml("date: 2026-01-01\nexpiryDate: 2026-11-24T00:00:00Z"))
                .with("b.md", yaml("date: 2026-11-25T00:00:00Z"));

        Reading reading = posts.read();

        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.nextChange()).contains(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void theNextChangeIsWhenAPostAppears() {
        posts.with("a.md", yaml("date: 2026-01-01\nexpiryDate: 2026-11-26T00:00:00Z"))
                .with("b.md", yaml("date: 2026-01-01\npublishDate: 2026-11-25T00:00:00Z"));

        assertThat(posts.read().nextChange()).contains(Instant.parse("2026-11-25T00:00:00Z"));
    }

    @Test
    void nothingChangesAfterTheLastMoment() {
        posts.with("a.md", yaml("date: 2026-01-01\nexpiryDate: 2026-02-01")).with("b.md", yaml("date: 2026-01-01"));

        assertThat(posts.read().nextChange()).isEmpty();
    }

    @Test
    void anExpiredPostIsGoneAtTheVeryMomentOfTheNextChange() {
        posts.with("a.md", yaml("date: 2026-01-01\nexpiryDate: 2026-11-24T00:00:00Z"));
        PostFolder all = new PostFolder(new SourceSettings(folder, Generator.PLAIN, null), Posts.SITE);

        Reading then = all.read(all.read(Posts.NOW).nextChange().orElseThrow());

        assertThat(then.posts()).isEmpty();
        assertThat(then.nextChange()).isEmpty();
    }

    @Test
    void aPostIsNotChangedAtATimeThatIsYetToCome() {
        posts.with("a.md", yaml("date: 2026-01-01\nlastmod: 2026-12-24T00:00:00Z"));
        PostFolder all = new PostFolder(new SourceSettings(folder, Generator.PLAIN, null), Posts.SITE);

        Reading now = all.read(Posts.NOW);
        Reading then = all.read(now.nextChange().orElseThrow());

        assertThat(now.posts().get(0).updated()).isEqualTo("2026-01-01T00:00+01:00");
        assertThat(now.problems()).singleElement().asString().contains("a.md").contains("yet to come");
        assertThat(then.posts().get(0).updated()).isEqualTo("2026-12-24T00:00Z");
        assertThat(then.problems()).isEmpty();
    }

    @Test
    void aPostWithoutADateIsAsOldAsItsFirstCommitWhereThatIsWanted() throws IOException, InterruptedException {
        posts.with("a.md", yaml(""))
                .with("b.md", yaml("date: 2019-05-05"))
                .with("c.md", yaml("date: git Last Modified"));
        git("2020-01-01T10:00:00+09:00", "init", "-q");
        git("2020-01-01T10:00:00+09:00", "add", "--all");
        git("2020-01-01T10:00:00+09:00", "commit", "-q", "-m", "first");
        posts.with("a.md", yaml("") + "More.\n").with("b.md", yaml("date: 2019-05-05") + "More.\n");
        git("2021-01-01T10:00:00Z", "commit", "-q", "-a", "-m", "second");
        FieldRules rules = new FieldRules(FieldRules.Picture.NAMED, FieldRules.Dating.GIT, List.of());
        PostFolder all = new PostFolder(new SourceSettings(folder, Generator.PLAIN, null, rules), Posts.SITE);
        long before = all.state();

        Reading reading = all.read(Posts.NOW);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.posts())
                .extracting(post -> post.path() + " " + post.published() + " " + post.updated())
                .containsExactlyInAnyOrder(
                        "a.md 2020-01-01T10:00+09:00 2021-01-01T10:00Z",
                        "b.md 2019-05-05T00:00+02:00 2019-05-05T00:00+02:00",
                        "c.md 2020-01-01T10:00+09:00 2020-01-01T10:00+09:00");
        git("2022-01-01T10:00:00Z", "commit", "-q", "--allow-empty", "-m", "third");
        assertThat(all.state()).isNotEqualTo(before);
    }

    private void git(String date, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_AUTHOR_DATE", date);
        builder.environment().put("GIT_COMMITTER_DATE", date);
        try {
            assertThat(builder.start().waitFor()).isZero();
        } catch (IOException e) {
            Assumptions.abort("no git here");
        }
    }

    private static String yaml(String lines) {
        return "---\ntitle: A\n" + lines + "\n---\nText\n";
    }
}
