package dev.pressrun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a theme before any of its templates is filled. */
class ThemeCheckTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "light.ink = red§:1: error: ink must be a colour such as #1e2124, not red",
                "light.accent = #112233\\nstyle.b = color:$accent§:1: error: the colour accent has no dark.accent beside it",
                "light.inkk = #112233\\ndark.inkk = #eeeeee§:1: warning: no colour is called inkk; did you mean ink?",
                "style.p = color:$inkk§:1: error: no colour is called inkk; did you mean ink?",
                "style.p = color:\\u0003red§:1: error: the style of p must hold none of \" < > & and no control character; write ' for \"",
                "style.bylne = margin:0§:1: warning: no style is called bylne; did you mean byline?",
                "ligth.ink = #112233§:1: error: ligth.ink is no key; keys begin with light., dark. or style., or are base",
                "light.quiet = #999999§:1: warning: light.quiet on light.paper has a contrast of 2.8:1; 4.5:1 is the least that everybody can read",
                "style.p = position:absolute§:1: warning: mail programs do not show position",
            })
    void whatIsWrongWithALookIsTold(String look, String complaint) throws IOException {
        Files.writeString(folder.resolve("look.properties"), look.replace("\\n", "\n"));

        assertThat(said()).contains(folder + "/look.properties" + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "a {% if %}§:1: error: ",
                "{% set a = 1 %}§:1: error: ",
                "{% extends 'page.html' %}§:1: error: page.html leads back to page.html, without end",
                "{% include 'more.html' %}§:1: error: more.html leads back to page.html, without end",
                "{% include 'moer.html' %}§:1: error: there is no template moer.html; did you mean more.html?",
                "{% include words.skip %}§:1: error: must name the template in quotes, not words.skip",
                "{% include '../secret.html' %}§:1: error: there is no template ../secret.html"
            })
    void whatIsWrongWithATemplateIsTold(String template, String complaint) throws IOException {
        Files.writeString(folder.resolve("page.html"), template);
        Files.writeString(folder.resolve("more.html"), "{% include 'page.html' %}");

        assertThat(said()).anyMatch(line -> line.startsWith(folder + "/page.html" + complaint));
    }

    @Test
    void whatMailProgramsDoNotShowIsToldOfMailsOnly() throws IOException {
        String text = "{# <script> #}\n<svg></svg>\n<p style=\"display: flex\">@import</p>\n";
        Files.writeString(folder.resolve("digest.html"), text);
        Files.writeString(folder.resolve("gone.html"), text);

        assertThat(said())
                .containsExactly(
                        folder + "/digest.html:2: warning: mail programs do not show <svg>",
                        folder + "/digest.html:3: warning: mail programs do not show display:flex",
                        folder + "/digest.html:3: warning: mail programs do not show @import");
    }

    private List<String> said() {
        return Theme.of(folder).problems().stream().map(ThemeProblem::toString).toList();
    }
}
