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
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hugo 0.111 made of these files. */
class HugoAddressesTest {
    private static final Site SITE =
            new Site("A blog", URI.create("https://x.org/sub/"), null, null, "en", ZoneId.of("Europe/Berlin"), "");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String DATED = "date: 2024-01-03";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            post/Mixed Case_Under.md        |                           | post/mixed-case_under/
            post/Über 日本.md                |                           | post/%C3%BCber-%E6%97%A5%E6%9C%AC/
            post/2024-02-03-dated.md        |                           | post/2024-02-03-dated/
            post/dots.in.name.md            |                           | post/dots.in.name/
            post/--dashes--x__y.md          |                           | post/--dashes--x__y/
            post/emoji-😀-x.md               |                           | post/emoji--x/
            post/it's (odd) + a & b, c; d=e @f ~g.md |                  | post/its-odd-+-a-b-c-de-@f-~g/
            post/slugged.md                 | slug: My Slug's Here      | post/my-slugs-here/
            post/urled.md                   | url: /Some Where/Else     | Some%20Where/Else/
            post/urled.md                   | url: rel/path.html        | rel/path.html
            post/urled.md                   | url: /:year/:slug/x       | 2024/post-title/x/
            post/bundle/index.md            |                           | post/bundle/
            post/Bundle Two/index.md        |                           | post/bundle-two/
            blog/deep/er/p.md               |                           | blog/deep/er/p/
            blog/sp ace/x.md                |                           | blog/sp-ace/x/
            top.md                          |                           | top/
            """)
    void aFileHasTheAddressThatHugoGivesIt(String file, String key, String address) {
        Post post = post("", file, DATED + "\ntitle: Post title\n" + (key == null ? "" : key));

        assertThat(post.url()).hasToString("https://x.org/sub/" + address);
        assertThat(post.id().value()).isEqualTo("https://x.org/sub/" + address);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /:year/:month/:monthname/:day/      | 2024/12/december/30/
            /:weekday/:weekdayname/:yearday/    | 1/monday/365/
            /:section/t:title/s:slug/           | blog/ta-b_c-1/sa-b_c-1/
            /f:filename/sf:slugorfilename/      | fmy-name/sfmy-name/
            /:contentbasename/:slugorcontentbasename.html | my-name/my-name.html/
            /:sections/x                        | blog/deep/x/
            /a:sections[1:]/b:sections[last]/   | adeep/bdeep/
            /c:sections[:1]/d:sections[0]/      | cblog/dblog/
            /:06/:1/:2/:Jan/:January/:Mon/      | 24/12/30/dec/december/mon/
            /:2006-01-02/:15:04/                | 2024-01-02/2330/
            /Über uns/:nothing                  | %C3%BCber-uns/nothing/
            """)
    void everyFormOfAnAddressIsFilledIn(String form, String address) {
        new Posts(folder).with("content/blog/deep/_index.md", "---\ntitle: Deep\n---\n");

        Post post = post(
                "[permalinks]\nblog = \"" + form + "\"\n",
                "blog/deep/er/My Name.md",
                "date: 2024-12-30T23:30:00+02:00\ntitle: 'A “b_c” #1'".replace("#", ""));

        assertThat(post.url()).hasToString("https://x.org/sub/" + address);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            uglyURLs = true                                   | post/Bundle Two/index.md | post/bundle-two.html
            uglyURLs = true                                   | post/dots.in.name.md     | post/dots.in.name.html
            disablePathToLower = true                         | post/Bundle Two/index.md | post/Bundle-Two/
            removePathAccents = true                          | post/Über 日本.md         | post/uber-%E6%97%A5%E6%9C%AC/
            permalinks.page.post = '/p/:slug'                 | post/a.md                | p/post-title/
            permalinks = { post = '/:slug/' }                 | blog/a.md                | blog/a/
            frontmatter = { date = [':filename', ':default'] } | post/2024-02-03-dated.md | post/dated/
            frontmatter = { date = [':filename', ':default'] } | post/2024-02-04.md       | post/2024-02-04/
            """)
    void theConfigurationDecides(String line, String file, String address) {
        Post post = post(line + "\n", file, DATED + "\ntitle: Post title");

        assertThat(post.url()).hasToString("https://x.org/sub/" + address);
    }

    @Test
    void aDateInTheNameOfAFileCountsWhereTheConfigurationSaysSo() {
        Post post = post("frontmatter.date = [':filename', ':default']\n", "post/2024-02-03-a.md", DATED);

        assertThat(post.published()).isEqualTo("2024-02-03T00:00+01:00");
    }

    @Test
    void aDateMayHaveAKeyOfTheOwnersChoice() {
        Post post =
                post("frontmatter.date = ['eventDay', ':default']\n", "post/a.md", DATED + "\neventDay: 2024-05-06");

        assertThat(post.published()).isEqualTo("2024-05-06T00:00+02:00");
    }

    @Test
    void eachLanguageHasItsAddresses() {
        Map<String, String> addresses = addresses(new Posts(folder)
                .with("hugo.toml", """
                        defaultContentLanguage = "en"
                        [languages.en]
                        [languages.fr]
                        languageCode = "fr-CA"
                        [languages.fr.permalinks]
                        news = "/q/:title/"
                        [languages.it]
                        disabled = true
                        """)
                .with("content/post/a.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/a.fr.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/b.fr.md", "---\ndate: 2024-01-01\nslug: bé\n---\nText")
                .with("content/post/bun/index.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/bun/index.fr.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/c.de.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/d.fr.md", "---\ndate: 2024-01-01\nurl: /u/x/\n---\nText")
                .with("content/post/e.fr.md", "---\ndate: 2024-01-01\nurl: u/y/\n---\nText")
                .with("content/post/f.it.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/news/g.fr.md", "---\ndate: 2024-01-01\ntitle: Gé\n---\nText"));

        assertThat(addresses)
                .containsOnly(
                        Map.entry("content/post/a.md", "en post/a/"),
                        Map.entry("content/post/a.fr.md", "fr-CA fr/post/a/"),
                        Map.entry("content/post/b.fr.md", "fr-CA fr/post/b%C3%A9/"),
                        Map.entry("content/post/bun/index.md", "en post/bun/"),
                        Map.entry("content/post/bun/index.fr.md", "fr-CA fr/post/bun/"),
                        // Hugo knows no German here, so it is in the address; the reader is told all the same
                        Map.entry("content/post/c.de.md", "de post/c.de/"),
                        Map.entry("content/post/d.fr.md", "fr-CA u/x/"),
                        Map.entry("content/post/e.fr.md", "fr-CA fr/u/y/"),
                        Map.entry("content/news/g.fr.md", "fr-CA fr/q/g%C3%A9/"));
    }

    @Test
    void aLanguageMayHaveAFolderOfItsOwn() {
        Map<String, String> addresses = addresses(new Posts(folder)
                .with("hugo.toml", """
                        defaultContentLanguageInSubdir = true
                        [languages.en]
                        contentDir = "content/en"
                        [languages.fr]
                        contentDir = "content/fr"
                        """)
                .with("content/en/post/z.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/fr/post/z.md", "---\ndate: 2024-01-01\n---\nText"));

        assertThat(addresses)
                .containsOnly(
                        Map.entry("content/en/post/z.md", "en en/post/z/"),
                        Map.entry("content/fr/post/z.md", "fr fr/post/z/"));
    }

    @Test
    void sectionsHandDownWhatPagesDoNotSay() {
        Posts posts = new Posts(folder)
                .with("hugo.toml", "[[cascade]]\nauthor = 'Ada'\n[cascade.target]\npath = '/post/**'\n")
                .with("content/post/_index.md", "---\ncascade:\n  tags: [one]\n---\n")
                .with("content/post/in/_index.md", "---\ncascade:\n  - draft: true\n    target: {path: '**/x*'}\n---\n")
                .with("content/post/in/a.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/in/xb.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/other/c.md", "---\ndate: 2023-01-01\n---\nText");

        Reading reading = posts.read(Generator.AUTO);

        assertThat(reading.posts())
                .extracting(Post::path)
                .containsExactly("content/post/in/a.md", "content/other/c.md");
        Post handedTo = reading.posts().get(0);
        assertThat(handedTo.tags()).extracting(Object::toString).containsExactly("one");
        assertThat(handedTo.authors()).extracting(author -> author.name()).containsExactly("Ada");
    }

    @Test
    void onlyPagesThatHugoMakesArePosts() {
        Posts posts = new Posts(folder)
                .with("hugo.toml", "ignoreFiles = ['\\.old\\.md$']\n")
                .with("content/post/a.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/b.old.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/d.md", "---\ndate: 2024-01-01\nbuild: {render: never}\n---\nText")
                .with("content/post/e/index.md", "---\ndate: 2024-01-01\nheadless: true\n---\nText")
                .with("content/post/f/index.md", "---\ndate: 2023-01-01\n---\nText")
                .with("content/post/f/other.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/post/_index.md", "---\ntitle: Posts\n---\nText")
                .with("content/about.md", "---\ntitle: About\n---\nText");

        assertThat(posts.read(Generator.AUTO).posts())
                .extracting(Post::path)
                .containsExactly("content/post/a.md", "content/post/f/index.md");
    }

    @Test
    void whereTheMainSectionsAreNamedOnlyTheyHavePosts() {
        Posts posts = new Posts(folder)
                .with("hugo.toml", "[params]\nmainSections = ['post']\n")
                .with("content/post/a.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/docs/b.md", "---\ndate: 2024-01-01\n---\nText")
                .with("content/c.md", "---\ndate: 2024-01-01\n---\nText");

        assertThat(posts.read(Generator.AUTO).posts()).extracting(Post::path).containsExactly("content/post/a.md");
    }

    @Test
    void draftsAndPostsOfOtherTimesAreShownWhereTheConfigurationSaysSo() {
        Posts posts = new Posts(folder)
                .with("hugo.toml", "buildDrafts = true\nbuildExpired = true\nbuildFuture = true\n")
                .with("content/post/a.md", "---\ndate: 2024-01-01\ndraft: true\n---\nText")
                .with("content/post/c.md", "---\ndate: 2030-01-01\n---\nText")
                .with("content/post/b.md", "---\ndate: 2023-01-01\nexpiryDate: 2024-01-01\n---\nText");

        assertThat(posts.read(Generator.AUTO).posts())
                .extracting(Post::path)
                .containsExactly("content/post/c.md", "content/post/a.md", "content/post/b.md");
    }

    @ParameterizedTest
    @CsvSource({"content, content/post/a.md", "content/post, content/post/a.md", "'', content/post/a.md"})
    void theFolderOfPostsMayBeInsideTheSite(String posts, String file) {
        new Posts(folder).with("hugo.toml", "").with(file, "---\n" + DATED + "\n---\nText");

        Reading reading = read(folder.resolve(posts));

        assertThat(reading.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.url()).hasToString("https://x.org/sub/post/a/"));
    }

    private Post post(String config, String file, String matter) {
        new Posts(folder).with("hugo.toml", config).with("content/" + file, "---\n" + matter + "\n---\nText");
        Reading reading = read(folder);
        assertThat(reading.posts()).as(() -> reading.problems().toString()).hasSize(1);
        return reading.posts().get(0);
    }

    private Map<String, String> addresses(Posts posts) {
        List<Post> read = read(posts.folder()).posts();
        return read.stream()
                .collect(Collectors.toMap(
                        Post::path,
                        post -> post.language() + " " + post.url().toString().substring(18)));
    }

    private static Reading read(Path folder) {
        return new PostFolder(new SourceSettings(folder, Generator.AUTO, null), SITE).read(NOW);
    }
}
