package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jekyll 4.3 made of these files, addresses and ids as jekyll-feed writes them. */
class JekyllAddressesTest {
    private static final Site SITE = new Site(
            "A blog", URI.create("https://blog.example.org/"), null, null, "en", ZoneId.of("America/New_York"), "");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            _posts/2024-01-03-Mixed-Case_under.md |                        | 2024/01/03/Mixed-Case_under.html | 2024/01/03/Mixed-Case_under
            _posts/2024-01-04-dots.in.name...md   |                        | 2024/01/04/dots.in.name.html     | 2024/01/04/dots.in.name
            _posts/2024-01-05-spaced name here.md |                        | 2024/01/05/spaced-name-here.html | 2024/01/05/spaced%20name%20here
            _posts/2024-01-06-Über-日.md           | categories: [Foo Bar, 'C++', Ünï] | foo%20bar/c++/%C3%BCn%C3%AF/2024/01/06/%C3%9Cber-%E6%97%A5.html | foo%20bar/c++/%C3%BCn%C3%AF/2024/01/06/%C3%9Cber-%E6%97%A5
            _posts/2024-01-07-slugged.md          | slug: My Slug! Ok      | 2024/01/07/My-Slug!-Ok.html      | 2024/01/07/My%20Slug!%20Ok
            _posts/2024-01-08-cat.md              | category: One Two      | one%20two/2024/01/08/cat.html    | one%20two/2024/01/08/cat
            _posts/2024-01-09-cats.md             | categories: One Two/Three two | one/two/three/two/2024/01/09/cats.html | one/two/three/two/2024/01/09/cats
            _posts/2024-01-11-comma.md            | categories: one, two   | one,/two/2024/01/11/comma.html   | one,/two/2024/01/11/comma
            _posts/24-1-2-short.md                |                        | 2024/01/02/short.html            | 2024/01/02/short
            _posts/99-01-02-old.mkdown            |                        | 1999/01/02/old.html              | 1999/01/02/old
            _posts/2024-02-30-late.md             |                        | 2024/03/01/late.html             | 2024/03/01/late
            _posts/2024-02-05-qu&ot'e,+=@~(x).md  |                        | 2024/02/05/qu&ot'e,+=@~(x).html  | 2024/02/05/qu&ot'e,+=@~(x)
            _posts/2024-02-07--lead-dash-.md      |                        | 2024/02/07/lead-dash.html        | 2024/02/07/-lead-dash-
            _posts/2024-03-12-under_score.md      |                        | 2024/03/12/under_score.html      | 2024/03/12/under_score
            _posts/2024-03-13-emoji-😀-x.md        |                        | 2024/03/13/emoji-x.html          | 2024/03/13/emoji-%F0%9F%98%80-x
            _posts/2024-03-16-trailing.-dots-.md  |                        | 2024/03/16/trailing.-dots.html   | 2024/03/16/trailing.-dots-
            _posts/2024-03-14-UPPER.MD            |                        | 2024/03/14/UPPER.html            | 2024/03/14/UPPER
            _posts/2024-03-07-ext.markdown        |                        | 2024/03/07/ext.html              | 2024/03/07/ext
            _posts/2024-02-08-perm.md             | permalink: /a/b/c      | a/b/c                            | a/b/perm
            _posts/2024-02-09-perm2.md            | permalink: /:year/:title/x.html | 2024/perm2/x.html       | 2024/perm2/perm2
            _posts/2024-02-11-perm4.md            | permalink: nolead/:slug | nolead/perm4                    | nolead/perm4
            _posts/2024-02-12-perm5.md            | permalink: /ext/:title:output_ext | ext/perm5.html        | ext/perm5
            _posts/2024-02-13-perm6.md            | permalink: /a/index.html | a/index.html                   | a/perm6
            en/My News/_posts/2024-03-01-folder.md | category: Extra       | en/my%20news/extra/2024/03/01/folder.html | en/my%20news/extra/2024/03/01/folder
            sub/_posts/deep/er/2024-03-02-deep.md |                        | sub/2024/03/02/deep.html         | sub/2024/03/02/deep
            """)
    void aFileHasTheAddressAndTheIdThatJekyllGivesIt(String file, String key, String address, String id) {
        Post post = post("timezone: America/New_York\n", file, key == null ? "a: b" : key);

        assertThat(post.url()).hasToString("https://blog.example.org/" + address);
        assertThat(post.id().value()).isEqualTo("https://blog.example.org/" + id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            date     | a/b/2024/12/30/A-Week.html
            pretty   | a/b/2024/12/30/A-Week/
            ordinal  | a/b/2024/365/A-Week.html
            weekdate | a/b/2024/W01/Mon/A-Week.html
            none     | a/b/A-Week.html
            /:short_year/:i_month/:i_day/:short_month-:long_month/:slug/ | 24/12/30/Dec-December/a-week/
            /:w_year/:week/:w_day/:short_day/:long_day/:y_day/:title     | 2025/01/1/Mon/Monday/365/A-Week
            /:hour:minute:second/:slugified_categories/:i_month_:i_day/  | 163000/a/b/12_30/
            /:path/:name/:collection:output_ext                          | 2024-12-30-A-Week/2024-12-30-a-week/posts.html
            """)
    void everyFormOfAnAddressIsFilledIn(String form, String address) {
        Post post = post(
                "permalink: \"" + form + "\"\n",
                "_posts/2024-12-30-A-Week.md",
                "date: 2024-12-30 23:30:00 +0200\ncategories: [a, B, a]");

        assertThat(post.url()).hasToString("https://blog.example.org/" + address);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-02-10 01:02:03, 2024-02-10T01:02:03Z",
        "'''2024-02-10 01:02:03''', 2024-02-10T06:02:03Z",
        "2024-02-10 01:02, 2024-02-10T06:02:00Z",
        "2024-02-10, 2024-02-10T05:00:00Z",
        "2024-02-10 01:02:03 +0100, 2024-02-10T00:02:03Z",
    })
    void aTimeWithoutAnOffsetIsUtcWhereRubyKnowsItAsATime(String date, Instant published) {
        Post post = post("a: b\n", "_posts/2024-02-03-a.md", "date: " + date);

        assertThat(post.published().toInstant()).isEqualTo(published);
    }

    @Test
    void theFormOfTheCollectionOfPostsIsStrongerThanTheSites() {
        Post post = post("""
                permalink: pretty
                collections:
                  posts:
                    permalink: /news/:title/
                """, "_posts/2024-02-03-a.md", "a: b");

        assertThat(post.url()).hasToString("https://blog.example.org/news/a/");
    }

    @Test
    void theDefaultsOfTheNarrowestScopeCount() {
        Post post = post("""
                defaults:
                - scope: {path: "en/_posts", type: posts}
                  values: {permalink: "/en/:title/", tags: [english]}
                - scope: {path: "", type: posts}
                  values: {permalink: "/blog/:title/", author: Ada, published: true}
                - scope: {path: "", type: pages}
                  values: {author: Nobody}
                """, "en/_posts/2024-02-03-a.md", "a: b");

        assertThat(post.url()).hasToString("https://blog.example.org/en/a/");
        assertThat(post.tags()).extracting(Object::toString).containsExactly("english");
        assertThat(post.authors()).extracting(author -> author.name()).containsExactly("Ada");
    }

    @ParameterizedTest
    @CsvSource({
        "_posts/*, true",
        "_posts/*/drawer, true",
        "**/drawer, true",
        "other*, false",
        "'_posts/{a,box}/*', true"
    })
    void aScopeMayBeAPattern(String path, boolean covers) {
        Post post = post(
                "defaults:\n- scope: {path: '" + path + "'}\n  values: {permalink: /found/}\n",
                "_posts/box/drawer/2024-02-03-a.md",
                "a: b");

        assertThat(post.url().getPath().equals("/found/")).isEqualTo(covers);
    }

    @Test
    void anAuthorMayBeAKeyOfTheDataOnAuthors() {
        new Posts(folder).with("_data/authors.yml", "ada:\n  name: Ada Lovelace\n  email: ada@example.org\n");

        Post post = post("a: b\n", "_posts/2024-02-03-a.md", "author: ada");

        assertThat(post.authors()).singleElement().satisfies(author -> {
            assertThat(author.name()).isEqualTo("Ada Lovelace");
            assertThat(author.email()).isEqualTo("ada@example.org");
        });
    }

    @Test
    void whatJekyllLeavesOutIsNoPost() {
        Posts posts = new Posts(folder)
                .with("_config.yml", "exclude: [old, 'attic/*']\n")
                .with("_posts/2024-02-03-a.md", "---\na: b\n---\nText")
                .with("old/_posts/2024-02-03-b.md", "---\na: b\n---\nText")
                .with("attic/box/_posts/2024-02-03-c.md", "---\na: b\n---\nText")
                .with("vendor/bundle/_posts/2024-02-03-d.md", "---\na: b\n---\nText")
                .with("_notes/a.md", "---\na: b\n---\nText")
                .with("about.md", "---\na: b\n---\nText");

        assertThat(paths(posts.read(Generator.AUTO))).containsExactly("_posts/2024-02-03-a.md");
    }

    @Test
    void whatHasTheNameOfSomethingHiddenIsNoPost() {
        String post = "---\ntitle: A\n---\nText";
        Posts posts = new Posts(folder)
                .with("_config.yml", "include: [_kept]\nexclude: ['*.old.md', draft?]\ndestination: public\n")
                .with("_posts/2024-01-08-a.md", post)
                .with("_posts/in/_side/2024-01-07-b.md", post)
                .with("_kept/_posts/2024-01-06-c.md", post)
                .with("drafts2/_posts/2024-01-05-d.md", post);
        List.of("_posts/#2024-01-01-a.md", "_posts/_2024-01-01-a.md", "_site/_posts/2024-01-01-a.md")
                .forEach(path -> posts.with(path, post));
        List.of("public/_posts/2024-01-01-a.md", "_news/_posts/2024-01-01-a.md", "_posts/2024-01-01-b.old.md")
                .forEach(path -> posts.with(path, post));
        posts.with("drafts/_posts/2024-01-01-d.md", post);

        assertThat(paths(read(folder)))
                .containsExactly(
                        "_posts/2024-01-08-a.md",
                        "_posts/in/_side/2024-01-07-b.md",
                        "_kept/_posts/2024-01-06-c.md",
                        "drafts2/_posts/2024-01-05-d.md");
    }

    @Test
    void allThatJekyllReadsMayBeInAFolderOfItsOwn() {
        Post post = post("source: ./source\nexclude: [old]\n", "source/en/_posts/2024-01-08-a.md", "a: b");
        new Posts(folder).with("source/old/_posts/2024-01-07-a.md", "---\ntitle: A\n---\nText");

        assertThat(post.url()).hasToString("https://blog.example.org/en/2024/01/08/a.html");
        assertThat(paths(read(folder))).containsExactly("source/en/_posts/2024-01-08-a.md");
    }

    @Test
    void aPostWhoseNameHasNoDateIsNoneToJekyllAndItsAuthorIsTold() {
        Reading reading = new Posts(folder)
                .with("_config.yml", "title: A\n")
                .with("_posts/2024-01-08-a.md", "---\ntitle: A\n---\nText")
                .with("_posts/idea.md", "---\ndate: 2024-01-08\n---\nText")
                .read(Generator.AUTO);

        assertThat(paths(reading)).containsExactly("_posts/2024-01-08-a.md");
        assertThat(reading.problems())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("_posts/idea.md", "call it 2024-01-31-idea.md");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-01-05-Hello-WORLD_of iOS.md, Hello World_of ios",
        "2024-01-05-a--b.md, A  B",
        "24-01-05-über.md, Über"
    })
    void aPostWithoutATitleIsNamedByItsFileAsJekyllDoes(String file, String title) {
        assertThat(post("a: b\n", "_posts/" + file, "a: b").title()).isEqualTo(title.replace("  ", " "));
    }

    @Test
    void aSingleCategoryCountsAloneButInTheAddressAllAreNamed() {
        Post post = post("a: b\n", "en/_posts/2024-01-05-a.md", "category: one\ncategories: [two]");

        assertThat(post.categories()).extracting(Object::toString).containsExactly("en", "one");
        assertThat(post.url()).hasToString("https://blog.example.org/en/two/one/2024/01/05/a.html");
    }

    @Test
    void draftsAndWhatIsUnpublishedOrToComeAreShownWhereTheConfigurationSaysSo() {
        Posts posts = new Posts(folder)
                .with("_config.yml", "show_drafts: true\nunpublished: true\nfuture: true\n")
                .with("_posts/2024-02-03-a.md", "---\npublished: false\n---\nText")
                .with("_posts/2030-02-03-c.md", "---\na: b\n---\nText")
                .with("_drafts/b.md", "---\ntitle: B\ndate: 2024-01-01\n---\nText");

        assertThat(paths(posts.read(Generator.AUTO)))
                .containsExactly("_posts/2030-02-03-c.md", "_posts/2024-02-03-a.md", "_drafts/b.md");
    }

    @Test
    void theFolderOfPostsMayBeInsideTheSite() {
        new Posts(folder)
                .with("_config.yml", "permalink: pretty\n")
                .with("en/news/_posts/2024-02-03-a.md", "---\na: b\n---\nText");

        Reading reading = read(folder.resolve("en/news/_posts"));

        assertThat(reading.posts())
                .singleElement()
                .satisfies(
                        post -> assertThat(post.url()).hasToString("https://blog.example.org/en/news/2024/02/03/a/"));
    }

    private Post post(String config, String file, String matter) {
        new Posts(folder).with("_config.yml", config).with(file, "---\n" + matter + "\n---\nText");
        Reading reading = read(folder);
        assertThat(reading.posts()).as(() -> reading.problems().toString()).hasSize(1);
        return reading.posts().get(0);
    }

    private static Reading read(Path folder) {
        return new PostFolder(new SourceSettings(folder, Generator.AUTO, null), SITE).read(NOW);
    }

    private static List<String> paths(Reading reading) {
        return reading.posts().stream().map(Post::path).toList();
    }
}
