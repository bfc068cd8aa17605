package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Generator;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Post;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the generators themselves put these files. */
class GeneratorAddressesTest {
    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain.md | Title: A b | /a-b.html",
                "x.md | Title: A; Slug: My Own_Slug/Ü | /My Own_Slug/Ü.html",
                "x.md | Title: A; Url: my/own/ | /my/own/",
                "x.md | Title: A; Lang: fr | /a-fr.html",
                "x.md | Title: A; Lang: en | /a.html",
                "sub/index.md | Title: A | /a.html",
                "2020-02-03-name.md | Title: A | /a.html"
            })
    void pelicanMakesAddressesOfTitles(String file, String header, String path) {
        posts.with("pelicanconf.py", "PATH = 'content'\n").with("content/" + file, header(header));

        assertThat(posts.only(Generator.AUTO).url()).isEqualTo(url(path));
    }

    @Test
    void pelicanMakesAddressesAsItIsTold() {
        posts.with("pelicanconf.py", """
                        PATH = 'content'
                        DEFAULT_LANG = 'de'
                        ARTICLE_PATHS = ['posts', 'notes']
                        ARTICLE_EXCLUDES = ['posts/old']
                        ARTICLE_URL = '{category}/{date:%Y}/{date:%b}/{slug}/'
                        ARTICLE_SAVE_AS = ARTICLE_URL + 'index.html'
                        ARTICLE_LANG_URL = '{lang}/{slug}/'
                        FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)'
                        USE_FOLDER_AS_CATEGORY = False
                        DEFAULT_CATEGORY = 'Various Things'
                        DEFAULT_METADATA = {'status': 'draft'}
                        """)
                .with("content/posts/2020-09-03_one.md", "Title: A\nStatus: published\n\nText\n")
                .with("content/posts/2020-09-03_two.md", "Title: A\nStatus: published\nLang: en\n\nText\n")
                .with("content/posts/2020-09-03_three.md", "Title: A\n\nText\n")
                .with("content/posts/old/2020-09-03_four.md", "Title: A\nStatus: published\n\nText\n")
                .with("content/other/2020-09-03_five.md", "Title: A\nStatus: published\n\nText\n");

        assertThat(addresses(Generator.AUTO))
                .containsOnly(
                        Map.entry("content/posts/2020-09-03_one.md", url("/various-things/2020/Sep/one/")),
                        Map.entry("content/posts/2020-09-03_two.md", url("/en/two/")));
    }

    @Test
    void aPelicanArticleHasTheIdOfItsFeed() {
        posts.with("pelicanconf.py", "PATH = 'content'\nSLUGIFY_USE_UNICODE = True\n")
                .with("content/a.md", "Title: Ü\nDate: 2010-10-03T23:20:00-09:00\n\nText\n");

        assertThat(posts.only(Generator.AUTO).id().value()).isEqualTo("tag:blog.example.org,2010-10-03:/ü.html");
    }

    @Test
    void rareLettersAreNamedOnceForAllPelicanArticles() {
        posts.with("pelicanconf.py", "PATH = 'content'\n")
                .with("content/a.md", "Title: 𠀀\nDate: 2020-01-01\n\nText\n")
                .with("content/b.md", "Title: 𠀁\nDate: 2020-01-01\n\nText\n")
                .with("content/c.md", "Title: 𠀀\nSlug: 𠀀\nDate: 2020-01-01\n\nText\n");

        assertThat(posts.read(Generator.AUTO).problems())
                .filteredOn(problem -> problem.message().contains("Latin"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My Folder/Upper Case.md | | /My Folder/upper-case/",
                "posts/2020-01-02-dated.md | | /posts/dated/",
                "posts/2020-01-02_dated.md | | /posts/dated/",
                "posts/2020-01-02T10:20:30Z-dated.md | | /posts/dated/",
                "posts/2020-01-02.md | | /posts/2020-01-02/",
                "posts/2020-01-02-bundle/index.md | | /posts/bundle/",
                "posts/bundle/index.fr.md | | /fr/posts/bundle/",
                "posts/name.fr.md | | /fr/posts/name/",
                "posts/name.it.md | | /posts/name-it/",
                "posts/Über uns.md | | /posts/uber-uns/",
                "posts/x.md | slug = 'Own & One' | /posts/own-one/",
                "posts/x.md | path = 'own/Path' | /own/Path/",
                "posts/x.fr.md | path = '/own/' | /own/"
            })
    void zolaMakesAddressesOfNames(String file, String matter, String path) {
        posts.with("config.toml", "base_url = 'https://e.org'\n[languages.fr]\n")
                .with("content/" + file, toml("date = 2020-01-01\n" + (matter == null ? "" : matter)));

        assertThat(posts.only(Generator.AUTO).url()).isEqualTo(url(path));
    }

    @Test
    void zolaLeavesOutWhatItIsToldTo() {
        posts.with("zola.toml", "base_url = 'https://e.org'\nignored_content = ['*.draft.md', 'old/**']\n")
                .with("content/a.md", toml("date = 2020-01-01"))
                .with("content/undated.md", toml("title = 'A page'"))
                .with("content/b.draft.md", toml("date = 2020-01-01"))
                .with("content/old/c.md", toml("date = 2020-01-01"))
                .with("content/hidden/_index.md", toml("draft = true"))
                .with("content/hidden/d.md", toml("date = 2020-01-01"));

        assertThat(addresses(Generator.AUTO)).containsOnlyKeys("content/a.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "posts/2020-01-02-dated.md | /posts/2020-01-02-dated/",
                "posts/Upper Case.md | /posts/Upper Case/",
                "posts/dots.and.more.md | /posts/dots.and.more/",
                "posts/dup/dup.md | /posts/dup/",
                "posts/2020-01-07-folder/index.md | /posts/2020-01-07-folder/",
                "posts/ünï-中文.md | /posts/ünï-中文/"
            })
    void eleventyPutsAPostWhereItsFileIs(String file, String path) {
        posts.with(".eleventy.js", "module.exports = { dir: { input: 'src' } };")
                .with("src/" + file, yaml("date: 2020-01-01"));

        assertThat(posts.only(Generator.AUTO).url()).isEqualTo(url(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "permalink: /x/{{ page.fileSlug }}/ § /x/middle/",
                "permalink: '{{ page.filePathStem }}.html' § /posts/middle.html",
                "permalink: \"{{ page.date | date: '%Y/%m' }}/{{ title | slugify }}/index.html\" § /2020/01/p-twos-and-coe/",
                "permalink: {build: /built/} § /built/",
                "permalink: '/{{ unknown }}/' § /posts/x-2020-01-05-middle/"
            })
    void eleventyFillsTemplates(String line, String path) {
        posts.with(".eleventy.js", "module.exports = { dir: { input: 'src' } };")
                .with("src/posts/x-2020-01-05-middle.md", yaml("title: P Two's & Cö\n" + line));

        assertThat(posts.only(Generator.AUTO).url()).isEqualTo(url(path));
    }

    @Test
    void eleventysDataSpeaksForAllBelowItsFolder() {
        posts.with(
                        "eleventy.config.js",
                        "export default (c) => { c.addCollection('x', a => a.getFilteredByGlob('log/*.md')); }")
                .with(
                        "posts/posts.json",
                        "{\"tags\": [\"posts\"], \"permalink\": \"/p/{{ page.fileSlug }}/\", \"author\": \"Ada\"}")
                .with(
                        "posts/sub/sub.11tydata.js",
                        "module.exports = { permalink: '/s/{{ page.fileSlug }}/', layout: f() };")
                .with("posts/a.md", yaml("title: A"))
                .with("posts/sub/b.md", yaml("title: B"))
                .with("posts/sub/c.md", yaml("title: C"))
                .with("posts/sub/c.json", "{\"permalink\": \"/own/\"}")
                .with("posts/no.md", yaml("title: No\npermalink: false"))
                .with("posts/out.md", yaml("title: Out\neleventyExcludeFromCollections: true"))
                .with("log/d.md", yaml("title: D"))
                .with("about.md", yaml("title: About\ntags: nav"))
                .with("_includes/e.md", yaml("title: E\ndate: 2020-01-01"))
                .with("node_modules/x/f.md", yaml("title: F\ndate: 2020-01-01"));

        assertThat(addresses(Generator.AUTO))
                .containsOnly(
                        Map.entry("posts/a.md", url("/p/a/")),
                        Map.entry("posts/sub/b.md", url("/s/b/")),
                        Map.entry("posts/sub/c.md", url("/own/")),
                        Map.entry("log/d.md", url("/log/d/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/content/blog/Upper Case.md | | /blog/upper-case",
                "src/content/blog/Folder.Dot/My Post.md | | /blog/folderdot/my-post",
                "src/content/blog/sub/index.md | | /blog/sub",
                "src/content/blog/index.md | | /blog/index",
                "src/content/blog/ünï-中文.mdx | | /blog/ünï-中文",
                "src/content/blog/x.md | slug: My Own/Slug | /blog/My Own/Slug",
                "src/data/arts/One Two.md | | /works/one-two",
                "src/pages/posts/Upper Case.md | | /posts/Upper Case",
                "src/pages/posts/sub/index.md | | /posts/sub"
            })
    void astroPutsAPostWhereItsPageIs(String file, String line, String path) {
        astro("").with(file, yaml("date: 2020-01-01\n" + (line == null ? "" : line)));

        assertThat(posts.only(Generator.AUTO).url()).isEqualTo(url(path + "/"));
    }

    @ParameterizedTest
    @CsvSource({
        "trailingSlash: 'never', /blog/x",
        "build: { format: 'file' }, /blog/x.html",
        "trailingSlash: 'always', /blog/x/"
    })
    void astroEndsAddressesAsItIsTold(String setting, String path) {
        astro(setting).with("src/content/blog/x.md", yaml("date: 2020-01-01"));

        assertThat(posts.only(Generator.AUTO).url()).isEqualTo(url(path));
    }

    @Test
    void whatAstroDoesNotShowIsNoPost() {
        astro("")
                .with("src/content/blog/undated.md", yaml("title: A"))
                .with("src/data/arts/_hidden.md", yaml("date: 2020-01-01"))
                .with("src/pages/_partial.md", yaml("date: 2020-01-01"))
                .with("src/pages/about.md", yaml("title: About"))
                .with("README.md", yaml("date: 2020-01-01"))
                .with("docs/x.md", yaml("date: 2020-01-01"));

        assertThat(posts.read(Generator.AUTO).posts()).isEmpty();
    }

    private Posts astro(String setting) {
        return posts.with("astro.config.mjs", "export default defineConfig({ " + setting + " });")
                .with("src/content.config.ts", """
                        const blog = defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }) });
                        const arts = defineCollection({ loader: glob({ pattern: '**/[^_]*.md', base: "./src/data/arts" }) });
                        export const collections = { blog, arts };
                        """)
                .with("src/pages/blog/[...slug].astro", "const posts = await getCollection('blog');")
                .with("src/pages/blog/[...page].astro", "const posts = await getCollection('blog');")
                .with("src/pages/works/[id].astro", "const posts = await getCollection(\"arts\");");
    }

    @Test
    void anObsidianVaultShowsItsNotes() {
        posts.with(".obsidian/app.json", "{\"userIgnoreFilters\": [\"Archive/\"]}")
                .with(".obsidian/templates.json", "{\"folder\": \"Meta/Forms\"}")
                .with("Notes/My note.md", yaml("date: 2020-01-01"))
                .with("Notes/linked.md", yaml("date: 2020-01-01\npermalink: /own/"))
                .with("Notes/private.md", yaml("date: 2020-01-01\npublish: false"))
                .with("Notes/drawing.excalidraw.md", yaml("date: 2020-01-01"))
                .with("Meta/Forms/form.md", yaml("date: 2020-01-01"))
                .with("Archive/old.md", yaml("date: 2020-01-01"));

        assertThat(addresses(Generator.AUTO))
                .containsOnly(
                        Map.entry("Notes/My note.md", url("/Notes/My note/")),
                        Map.entry("Notes/linked.md", url("/own/")));
    }

    @Test
    void anObsidianNoteIsCalledLikeItsFile() {
        posts.with(".obsidian/app.json", "{}").with("Daily/2026-01-02.md", "Text\nof two lines\n");

        Post post = posts.only(Generator.AUTO);

        assertThat(post.title()).isEqualTo("2026-01-02");
        assertThat(post.published().toLocalDate()).hasToString("2026-01-02");
    }

    @Test
    void pelicanShowsArticlesOfTheFutureUnlessItIsToldNotTo() {
        posts.with("pelicanconf.py", "PATH = 'content'\n").with("content/a.md", "Title: A\nDate: 2030-01-01\n\nText\n");

        assertThat(posts.read(Generator.AUTO).posts()).hasSize(1);
        assertThat(posts.read(Generator.AUTO).problems()).isEmpty();

        posts.with("pelicanconf.py", "PATH = 'content'\nWITH_FUTURE_DATES = False\n");

        assertThat(posts.read(Generator.AUTO).posts()).isEmpty();
        assertThat(posts.read(Generator.AUTO).upcoming()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config.toml | base_url = 'a'",
                "pelicanconf.py | SLUG_REGEX_SUBSTITUTIONS = [('a', 'b')]",
                "eleventy.config.js | export default { dir: { input: '.' } }",
                "astro.config.mjs | export default defineConfig({ site: 'a' })",
                ".obsidian/app.json | {}"
            })
    void theSameConfigurationIsTheSameLayout(String file, String text) {
        posts.with(file, text)
                .with("content/posts/posts.json", "{\"tags\": \"a\"}")
                .with("src/content.config.ts", "glob({base: 'a'})");
        Home home = Home.of(folder, Generator.AUTO);
        List<FoundFile> files = FolderWalk.through(folder, new ArrayList<>()).files();

        assertThat(Layouts.of(home, files, new ArrayList<>())).isEqualTo(Layouts.of(home, files, new ArrayList<>()));
    }

    private Map<String, URI> addresses(Generator generator) {
        return posts.read(generator).posts().stream().collect(Collectors.toMap(Post::path, Post::url));
    }

    private static String header(String lines) {
        return lines.replace("; ", "\n") + "\nDate: 2020-01-01\n\nText\n";
    }

    private static String yaml(String lines) {
        return "---\n" + lines + "\n---\nText\n";
    }

    private static String toml(String lines) {
        return "+++\n" + lines + "\n+++\nText\n";
    }

    private static URI url(String path) {
        return Posts.SITE.at(Permalink.encode(path.substring(1)));
    }
}
