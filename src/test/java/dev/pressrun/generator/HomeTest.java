package dev.pressrun.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "_config.yml, '', JEKYLL, ''",
        "_config.toml, '', JEKYLL, ''",
        "_posts/2026-01-01-a.md, '', JEKYLL, ''",
        "hugo.toml, '', HUGO, ''",
        "hugo.json, '', HUGO, ''",
        "config/_default/hugo.toml, '', HUGO, ''",
        "zola.toml, '', ZOLA, ''",
        "pelicanconf.py, '', PELICAN, ''",
        ".eleventy.js, '', ELEVENTY, ''",
        "eleventy.config.mjs, '', ELEVENTY, ''",
        "astro.config.ts, '', ASTRO, ''",
        ".obsidian/app.json, '', OBSIDIAN, ''",
        "a.md, '', PLAIN, ''",
    })
    void aGeneratorIsKnownByItsMarks(String file, String posts, Generator generator, String below) {
        new Site(folder).with(file, "");

        Home home = Home.of(folder.resolve(posts), Generator.AUTO);

        assertThat(home).isEqualTo(new Home(generator, folder, below));
    }

    @ParameterizedTest
    @CsvSource({
        "_config.yml, _posts/a.md, _posts, JEKYLL, _posts/",
        "_config.yml, en/news/_posts/a.md, en/news, JEKYLL, en/news/",
        "_config.yml, en/news/_posts/a.md, en/news/_posts, JEKYLL, en/news/_posts/",
        "hugo.toml, content/post/a.md, content, HUGO, content/",
        "hugo.yaml, content/post/a.md, content/post, HUGO, content/post/",
        "config/_default/hugo.toml, content/a.md, content, HUGO, content/",
        "zola.toml, content/blog/a.md, content/blog, ZOLA, content/blog/",
        "pelicanconf.py, articles/a.md, articles, PELICAN, articles/",
        "astro.config.mjs, src/content/blog/a.md, src/content/blog, ASTRO, src/content/blog/",
        "eleventy.config.js, src/blog/a.md, src/blog, ELEVENTY, src/blog/",
    })
    void theFolderOfPostsMayBeInside(String mark, String post, String posts, Generator generator, String below) {
        new Site(folder).with(mark, "").with(post, "");

        Home home = Home.of(folder.resolve(posts), Generator.AUTO);

        assertThat(home).isEqualTo(new Home(generator, folder, below));
    }

    @ParameterizedTest
    @CsvSource({"_config.yml, notes", "hugo.toml, posts", "config.toml, posts", "zola.toml, posts"})
    void aFolderThatTheGeneratorDoesNotTakePostsFromIsNotItsOwn(String mark, String posts) {
        new Site(folder).with(mark, "").with(posts + "/a.md", "");

        Home home = Home.of(folder.resolve(posts), Generator.AUTO);

        assertThat(home.generator()).isEqualTo(Generator.PLAIN);
    }

    @Test
    void aRepositoryEndsTheSearch() {
        new Site(folder).with("hugo.toml", "").with("content/.git/HEAD", "");

        Home home = Home.of(folder.resolve("content"), Generator.AUTO);

        assertThat(home.generator()).isEqualTo(Generator.PLAIN);
    }

    @Test
    void aVaultInsideTheFolderOfAGeneratorIsTheGenerators() {
        new Site(folder).with("hugo.toml", "").with("content/.obsidian/app.json", "");

        Home home = Home.of(folder.resolve("content"), Generator.AUTO);

        assertThat(home.generator()).isEqualTo(Generator.HUGO);
    }

    @ParameterizedTest
    @CsvSource({"base_url = \"https://example.org\", ZOLA", "baseURL = \"https://example.org\", HUGO", "a = 1, PLAIN"})
    void theOldNameOfTheSettingsIsToldApartByWhatIsInIt(String text, Generator generator) {
        new Site(folder).with("config.toml", text);

        Home home = Home.of(folder, Generator.AUTO);

        assertThat(home.generator()).isEqualTo(generator);
    }

    @Test
    void hugosFolderOfPostsMayHaveAnotherName() {
        new Site(folder).with("hugo.toml", "contentDir = \"articles\"").with("articles/a.md", "");

        Home home = Home.of(folder.resolve("articles"), Generator.AUTO);

        assertThat(home).isEqualTo(new Home(Generator.HUGO, folder, "articles/"));
    }

    @Test
    void theGeneratorThatTheSettingsNameIsLookedForAbove() {
        new Site(folder).with("_config.yml", "").with("notes/a.md", "").with("notes/hugo.toml", "");

        Home home = Home.of(folder.resolve("notes"), Generator.JEKYLL);

        assertThat(home).isEqualTo(new Home(Generator.JEKYLL, folder, "notes/"));
    }

    @Test
    void theGeneratorThatTheSettingsNameNeedsNoMarks() {
        Home home = Home.of(folder, Generator.ZOLA);

        assertThat(home).isEqualTo(new Home(Generator.ZOLA, folder, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', content/, content/, ''",
        "content/, content/, '', ''",
        "content/blog/, content/, '', blog/",
        "src/, src/content/, content/, ''",
        "_posts/, '', '', _posts/",
    })
    void theContentIsInsideTheFolderOfPostsOrAroundIt(String below, String content, String inside, String above) {
        Home home = new Home(Generator.HUGO, folder, below);

        assertThat(home.content(content)).isEqualTo(new ContentRoot(inside, above));
    }
}
