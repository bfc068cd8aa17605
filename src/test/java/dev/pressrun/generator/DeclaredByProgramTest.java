package dev.pressrun.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredByProgramTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private Site site;

    @BeforeEach
    void setUp() {
        site = new Site(folder);
    }

    @Test
    void zolaSaysWhatTheSiteIs() {
        site.with("config.toml", """
                base_url = "https://example.org"
                title = "Log"
                default_language = "fr"
                author = "Ada"

                [languages.fr]
                description = "Notes"
                """);

        assertThat(said())
                .containsExactly(
                        "TITLE Log @ config.toml:2",
                        "URL https://example.org @ config.toml:1",
                        "AUTHOR Ada @ config.toml:4",
                        "LANGUAGE fr @ config.toml:3",
                        "DESCRIPTION Notes @ config.toml:7");
    }

    @Test
    void whatPelicanPublishesWithIsStronger() {
        site.with("pelicanconf.py", """
                        AUTHOR = 'Ada'
                        SITENAME = "Ada's log"
                        SITEURL = ''
                        PATH = 'content'
                        TIMEZONE = 'Europe/Paris'
                        DEFAULT_LANG = 'fr'
                        """).with("publishconf.py", """
                        import os
                        from pelicanconf import *
                        SITEURL = 'https://example.org'
                        SITENAME = SITENAME + ', published'
                        """);

        assertThat(said())
                .containsExactly(
                        "TITLE Ada's log, published @ publishconf.py:4",
                        "URL https://example.org @ publishconf.py:3",
                        "AUTHOR Ada @ pelicanconf.py:1",
                        "LANGUAGE fr @ pelicanconf.py:6",
                        "ZONE Europe/Paris @ pelicanconf.py:5");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatPelicanComputesIsNamedWithItsLine() {
        site.with("pelicanconf.py", "SITENAME = 'A'\n\nARTICLE_URL = make_url()\nTHEME = theme()\n");

        said();

        assertThat(problems)
                .singleElement()
                .hasToString(
                        "pelicanconf.py:3: the value of ARTICLE_URL is computed, which is not done here, so the usual"
                                + " one is taken; write the value itself");
    }

    @Test
    void eleventySaysWhatTheSiteIsInItsData() {
        site.with("eleventy.config.js", """
                        export default function (eleventyConfig) {
                          eleventyConfig.addPlugin(feedPlugin, { metadata: { base: "https://other.example.org/" } });
                          return { dir: { input: "in", data: "_facts" }, pathPrefix: "/blog/" };
                        }
                        """).with("in/_facts/metadata.js", """
                        export default {
                          title: "Log",
                          url: process.env.URL || "https://example.org/",
                          language: "de",
                          description: "Notes",
                          author: { name: "Ada", email: "ada@example.org" }
                        }
                        """);

        assertThat(said())
                .containsExactly(
                        "TITLE Log @ in/_facts/metadata.js:2",
                        "URL https://example.org/blog/ @ in/_facts/metadata.js:3",
                        "AUTHOR Ada @ in/_facts/metadata.js:6",
                        "EMAIL ada@example.org @ in/_facts/metadata.js:6",
                        "LANGUAGE de @ in/_facts/metadata.js:4",
                        "DESCRIPTION Notes @ in/_facts/metadata.js:5");
    }

    @Test
    void astroSaysWhereTheSiteIsAndItsConstantsWhatItIs() {
        site.with("astro.config.mjs", """
                        import { defineConfig } from 'astro/config';
                        export default defineConfig({
                          site: 'https://example.org',
                          base: '/blog',
                          i18n: { locales: ['de', 'en'], defaultLocale: 'de' },
                          integrations: [mdx(), sitemap()],
                        });
                        """).with("src/consts.ts", """
                        export const SITE_TITLE = 'Log';
                        export const SITE_DESCRIPTION = 'Notes';
                        """);

        assertThat(said())
                .containsExactly(
                        "TITLE Log @ src/consts.ts:1",
                        "URL https://example.org/blog/ @ astro.config.mjs:3",
                        "LANGUAGE de @ astro.config.mjs:5",
                        "DESCRIPTION Notes @ src/consts.ts:2");
    }

    private List<String> said() {
        return Generators.declared(folder, Generator.AUTO, problems).statements().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().text() + " @ "
                        + entry.getValue().file() + ":" + entry.getValue().line())
                .toList();
    }
}
