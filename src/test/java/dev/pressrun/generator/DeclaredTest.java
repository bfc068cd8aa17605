package dev.pressrun.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.generator.Declared.Statement;
import dev.pressrun.post.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void jekyllSaysWhatTheSiteIs() {
        new Site(folder).with("_config.yml", """
                        title: "Ada's: log"
                        url: https://example.org
                        baseurl: /blog
                        author:
                          name: Ada Lovelace
                          email: ada@example.org
                        lang: en-GB
                        timezone: Europe/London
                        description: >-
                          About
                          engines.
                        """);

        assertThat(said(declared("")))
                .containsExactly(
                        "TITLE Ada's: log @ _config.yml:1",
                        "URL https://example.org/blog @ _config.yml:2",
                        "AUTHOR Ada Lovelace @ _config.yml:5",
                        "EMAIL ada@example.org @ _config.yml:6",
                        "LANGUAGE en-GB @ _config.yml:7",
                        "ZONE Europe/London @ _config.yml:8",
                        "DESCRIPTION About engines. @ _config.yml:9");
        assertThat(problems).isEmpty();
    }

    @Test
    void jekyllsNameIsItsTitleAndAnAddressNeedsAHost() {
        new Site(folder).with("_config.yml", "name: Notes\nbaseurl: /notes/\nauthor: Ada\n");

        assertThat(said(declared(""))).containsExactly("TITLE Notes @ _config.yml:1", "AUTHOR Ada @ _config.yml:3");
    }

    @Test
    void jekyllsAuthorMayStandWithTheSocialNetworks() {
        new Site(folder).with("_config.yml", "title: Log\nsocial:\n  name: Ada\n  email: ada@example.org\n");

        assertThat(said(declared("")))
                .containsExactly(
                        "TITLE Log @ _config.yml:1",
                        "AUTHOR Ada @ _config.yml:3",
                        "EMAIL ada@example.org @ _config.yml:4");
    }

    @Test
    void hugoSaysWhatTheSiteIs() {
        new Site(folder).with("hugo.toml", """
                        baseURL = "https://example.org/blog"
                        title = "Log"
                        languageCode = "en-us"
                        timeZone = "Europe/London"
                        [params]
                        description = "About engines"
                        [params.author]
                        name = "Ada"
                        email = "ada@example.org"
                        """);

        assertThat(said(declared("content/blog")))
                .containsExactly(
                        "TITLE Log @ ../../hugo.toml:2",
                        "URL https://example.org/blog @ ../../hugo.toml:1",
                        "AUTHOR Ada @ ../../hugo.toml:8",
                        "EMAIL ada@example.org @ ../../hugo.toml:9",
                        "LANGUAGE en-us @ ../../hugo.toml:3",
                        "ZONE Europe/London @ ../../hugo.toml:4",
                        "DESCRIPTION About engines @ ../../hugo.toml:6");
    }

    @Test
    void hugosConfigurationMayBeSpreadOverFiles() {
        new Site(folder)
                .with("config/_default/hugo.yaml", "baseURL: https://draft.example.org/\ndefaultContentLanguage: de\n")
                .with("config/_default/params.toml", "description = \"Vom Rechnen\"\n")
                .with("config/_default/languages.de.toml", "title = \"Tagebuch\"\nlanguageCode = \"de-AT\"\n")
                .with("config/production/hugo.yaml", "baseURL: https://example.org/\n");

        assertThat(said(declared("")))
                .containsExactly(
                        "TITLE Tagebuch @ config/_default/languages.de.toml:1",
                        "URL https://example.org/ @ config/production/hugo.yaml:1",
                        "LANGUAGE de-AT @ config/_default/languages.de.toml:2",
                        "DESCRIPTION Vom Rechnen @ config/_default/params.toml:1");
    }

    @Test
    void aBrokenConfigurationIsNamedWithItsLine() {
        new Site(folder).with("_config.yml", "title: Log\nurl: [\n");

        Declared declared = declared("");

        assertThat(declared).isEqualTo(Declared.NOTHING);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("_config.yml");
            assertThat(problem.line()).isPositive();
        });
    }

    private Declared declared(String posts) {
        return Generators.declared(folder.resolve(posts), Generator.AUTO, problems);
    }

    private static List<String> said(Declared declared) {
        return declared.statements().entrySet().stream()
                .map(entry -> said(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }

    private static String said(Fact fact, Statement statement) {
        return fact + " " + statement.text() + " @ " + statement.file() + ":" + statement.line();
    }
}
