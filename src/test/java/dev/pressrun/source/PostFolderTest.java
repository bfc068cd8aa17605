package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Author;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostFolderTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @Test
    void theNewestPostComesFirst() {
        posts.with("a.md", yaml("date: 2020-01-01")).with("b/c.md", yaml("date: 2021-01-01"));

        assertThat(posts.read().posts()).extracting(Post::path).containsExactly("b/c.md", "a.md");
    }

    @Test
    void hiddenFilesAndReadmesAreNoPosts() {
        posts.with("a.md", yaml("date: 2020-01-01"))
                .with(".hidden.md", "x")
                .with(".git/a.md", "x")
                .with("README.md", "x")
                .with("b/readme.fr.md", "x")
                .with("b/_index.md", "x");

        Reading reading = posts.read();

        assertThat(reading.posts()).extracting(Post::path).containsExactly("a.md");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void anIndexFileIsAPostOnlyInAFolderOfItsOwn() {
        posts.with("index.md", yaml("date: 2020-01-01"))
                .with("section/index.md", yaml("date: 2020-01-01"))
                .with("section/a.md", yaml("date: 2020-01-01"))
                .with("bundle/index.md", yaml("date: 2019-01-01"))
                .with("bundle/picture.png", "");

        Reading reading = posts.read();

        assertThat(reading.posts()).extracting(Post::path).containsExactly("section/a.md", "bundle/index.md");
        assertThat(reading.posts().get(1).url()).hasToString("https://blog.example.org/bundle/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.rst", "a.org", "a.adoc"})
    void otherMarkupIsSkippedWithAMessage(String name) {
        posts.with(name, "x");

        Reading reading = posts.read();

        assertThat(reading.posts()).isEmpty();
        assertThat(reading.problems()).singleElement().extracting(Problem::file).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"draft: true", "published: false", "publish: no", "status: Draft", "status: skip", "Draft: yes"})
    void aDraftIsHeldBack(String line) {
        posts.with("a.md", yaml("date: 2020-01-01\n" + line));

        Reading reading = posts.read();

        assertThat(reading.posts()).isEmpty();
        assertThat(reading.drafts()).isEqualTo(1);
    }

    @Test
    void aPostOfTheFutureWaitsForItsTime() {
        posts.with("a.md", yaml("date: 2026-11-24T00:00:00Z")).with("b.md", yaml("date: 2026-11-25T00:00:00Z"));

        Reading reading = posts.read();

        assertThat(reading.posts()).isEmpty();
        assertThat(reading.upcoming()).isEqualTo(2);
        assertThat(reading.nextChange()).contains(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void aPublishDateHoldsAPostBack() {
        posts.with("a.md", yaml("date: 2020-01-01\npublishDate: 2026-11-24T00:00:00Z"));

        assertThat(posts.read().upcoming()).isEqualTo(1);
    }

    @Test
    void anExpiredPostIsGone() {
        posts.with("a.md", yaml("date: 2020-01-01\nexpiryDate: 2020-02-01"));

        assertThat(posts.read().posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-03-a-thing.md, 2020-02-03T00:00+01:00, A Thing",
        "2020-02-03_a_thing.md, 2020-02-03T00:00+01:00, A Thing",
        "2020/02/03/a-thing.md, 2020-02-03T00:00+01:00, A Thing",
        "2020-02-03-bundle/index.md, 2020-02-03T00:00+01:00, Bundle",
        "2020-02-03 10-20-30.md, 2020-02-03T10:20:30+01:00, 2020 02 03 10 20 30"
    })
    void aFileNameMayHoldDateAndTitle(String path, String published, String title) {
        posts.with(path, "Text\nof two lines\n");

        Post post = posts.only();

        assertThat(post.published()).isEqualTo(published);
        assertThat(post.title()).isEqualTo(title);
    }

    @Test
    void aLineNearTheTopMayHoldTheDate() {
        posts.with("a.md", "---\ntitle: A\n---\nText\n\nPublished on: 2022-07-01\n\nMore\n");

        Post post = posts.only();

        assertThat(post.published()).isEqualTo("2022-07-01T00:00+02:00");
        assertThat(post.body().text(72)).contains("Published on: 2022-07-01");
    }

    @Test
    void aDateThatIsNoneIsAProblemAndTheNextSourceCounts() {
        posts.with("2020-02-03-a.md", "---\ntitle: A\ndate: soon\n---\nText\n");

        Reading reading = posts.read();

        assertThat(reading.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.published()).isEqualTo("2020-02-03T00:00+01:00"));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("\"soon\"").contains("write it like");
        });
    }

    @Test
    void withoutAnyDateTheFilesOwnCountsWithAWarning() {
        posts.with("a.md", "Text\nof two lines\n");

        Reading reading = posts.read();

        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("has no date");
    }

    @Test
    void aPostIsNeverUpdatedBeforeItIsPublished() {
        posts.with("a.md", yaml("date: 2020-02-03\nlastmod: 2019-01-01"));

        Post post = posts.only();

        assertThat(post.updated()).isEqualTo(post.published());
    }

    @Test
    void theLaterDateOfAChangeCounts() {
        posts.with("a.md", yaml("date: 2020-02-03\nUpdated: 2021-01-01"));

        assertThat(posts.only().updated()).isEqualTo("2021-01-01T00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guid: https://old.example.org/?p=1 | https://old.example.org/?p=1",
                "id: 47 | tag:blog.example.org,2005:/id/47",
                "uuid: 6ba7b810-9dad-11d1-80b4-00c04fd430c8 | urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"
            })
    void anIdInTheFrontMatterStays(String line, String id) {
        posts.with("a.md", yaml("date: 2020-02-03\n" + line));

        assertThat(posts.only().id()).hasToString(id);
    }

    @Test
    void tagsAndCategoriesAreLabelsWithoutDoubles() {
        posts.with("a.md", yaml("date: 2020-02-03\nTags: [Java, java, '#Feeds']\ncategory: News"));

        assertThat(posts.only().labels()).containsExactly(new Tag("Java"), new Tag("Feeds"), new Tag("News"));
    }

    @Test
    void tagsInOneStringAreSplitAtCommas() {
        posts.with("a.md", yaml("date: 2020-02-03\ntags: java, old news"));

        assertThat(posts.only().labels()).containsExactly(new Tag("java"), new Tag("old news"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author: Ada and Bob | Ada,Bob",
                "authors: [Ada, Bob] | Ada,Bob",
                "author: {name: Ada} | Ada",
                "authors: [{name: Ada}, {name: Bob}] | Ada,Bob",
                "by: [Ada] | Ada",
                "x: y | Ada"
            })
    void anAuthorIsANameAListOrATable(String line, String names) {
        posts.with("a.md", yaml("date: 2020-02-03\n" + line));

        assertThat(posts.only().authors()).extracting(Author::name).containsExactly(names.split(","));
    }

    @Test
    void anAuthorMayHaveAddressAndHomePage() {
        posts.with("a.md", yaml("date: 2020-02-03\nauthor: {name: Ada, email: a@b.org, url: 'https://a.org/'}"));

        assertThat(posts.only().authors()).containsExactly(new Author("Ada", "a@b.org", URI.create("https://a.org/")));
    }

    @ParameterizedTest
    @CsvSource({"de_DE, de-DE", "fr, fr", "pt-br, pt-BR"})
    void aLanguageIsALanguageTag(String written, String tag) {
        posts.with("a.md", yaml("date: 2020-02-03\nlang: " + written));

        assertThat(posts.only().language()).isEqualTo(tag);
    }

    @Test
    void aLanguageThatIsNoneIsAProblem() {
        posts.with("a.md", yaml("date: 2020-02-03\nlang: not a language"));

        Reading reading = posts.read();

        assertThat(reading.posts().get(0).language()).isEqualTo("en");
        assertThat(reading.problems()).singleElement().extracting(Problem::line).isEqualTo(4);
    }

    @Test
    void theSummaryIsWhatTheAuthorWroteForIt() {
        posts.with("a.md", yaml("date: 2020-02-03\ndescription: In  short"));

        assertThat(posts.only().summary()).isEqualTo("In short");
    }

    @Test
    void theSummaryIsWhatStandsAboveTheMark() {
        posts.with("a.md", yaml("date: 2020-02-03") + "\n\nSecond *words*.\n\n<!-- MORE -->\n\nThird.\n");

        assertThat(posts.only().summary()).isEqualTo("Text Second words.");
    }

    @Test
    void theSummaryIsTheFirstParagraphOtherwise() {
        posts.with("a.md", "---\ntitle: A\ndate: 2020-02-03\n---\n\n## Head\n\nA [link][1].\n\nMore.\n\n[1]: /x\n");

        assertThat(posts.only().summary()).isEqualTo("A link.");
    }

    @ParameterizedTest
    @CsvSource({
        "url: /a/ä b/, https://blog.example.org/a/%C3%A4%20b/",
        "permalink: x.html, https://blog.example.org/x.html",
        "permalink: https://blog.example.org/x%20y/, https://blog.example.org/x%20y/",
        "slug: x, https://blog.example.org/a/x/"
    })
    void aPostMayNameItsAddress(String line, String url) {
        posts.with("a/b.md", yaml("date: 2020-02-03\n" + line));

        assertThat(posts.only().url()).hasToString(url);
    }

    @Test
    void theSettingsMayNameTheFormOfAddresses() {
        posts.with("a/2020-02-03-b.md", yaml("category: News"));
        SourceSettings settings = new SourceSettings(folder, Generator.PLAIN, "/:categories/:year/:month/:day/:slug/");

        Reading reading = new PostFolder(settings, Posts.SITE).read(Posts.NOW);

        assertThat(reading.posts().get(0).url()).hasToString("https://blog.example.org/News/2020/02/03/b/");
    }

    @Test
    void aFormWithAnUnknownTokenIsRefused() {
        assertThatThrownBy(() -> new SourceSettings(folder, Generator.PLAIN, "/:yaer/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":yaer");
    }

    @Test
    void ofTwoPostsWithOneIdAndAddressTheOlderKeepsBoth() {
        posts.with("a.md", yaml("date: 2021-01-01\nid: x:1\nurl: /x/"))
                .with("b.md", yaml("date: 2020-01-01\nid: x:1\nurl: /x/"));

        Reading reading = posts.read();

        assertThat(reading.posts())
                .extracting(post -> post.path() + " " + post.id() + " " + post.url())
                .containsExactly(
                        "a.md tag:blog.example.org,2005:/a.md https://blog.example.org/x-2/",
                        "b.md x:1 https://blog.example.org/x/");
        assertThat(reading.problems())
                .hasSize(2)
                .allMatch(problem -> problem.file().equals("a.md"));
    }

    @Test
    void aPageThatOnlyLeadsElsewhereIsNoPost() {
        posts.with("a.md", "---\nredirect_to: /x\n---\n");

        assertThat(posts.read().posts()).isEmpty();
    }

    @Test
    void picturesBesideAPlainPostKeepTheirPlace() {
        posts.with("a b/c.md", "---\ntitle: A\ndate: 2020-01-01\n---\n![x](p.png)\n");

        assertThat(posts.only().body().html()).contains("https://blog.example.org/a%20b/p.png");
    }

    @Test
    void listsIndentedByTwoSpacesAreLists() {
        posts.with("a.md", "---\ntitle: A\ndate: 2020-01-01\n---\nText:\n\n  1. One: x.\n  2. Two: y.\n");

        assertThat(posts.only().body().html()).contains("<ol>").doesNotContain("<pre>");
    }

    private static String yaml(String lines) {
        return "---\ntitle: A\n" + lines + "\n---\nText\n";
    }
}
