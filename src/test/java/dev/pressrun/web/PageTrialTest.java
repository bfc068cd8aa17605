package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.theme.Theme;
import dev.pressrun.theme.ThemePlace;
import dev.pressrun.theme.ThemeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the pages of a theme of somebody's own. */
class PageTrialTest {
    @TempDir
    Path folder;

    static List<String> builtIn() {
        return ThemePlace.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void thePagesOfAThemeThatComesWithPressrunAreInOrder(String name) {
        assertThat(PageTrial.of(Theme.named(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "post",
                "feeds",
                "feed",
                "reader",
                "editions",
                "digests",
                "no-edition",
                "not-found",
                "gone"
            })
    void anUnknownNameIsToldOfEveryPage(String page) throws IOException {
        write(page + ".html", "{% extends \"default/" + page + ".html\" %}{% block main %}\n{{ titel }}{% endblock %}");

        assertThat(said())
                .singleElement()
                .asString()
                .startsWith(folder + "/" + page + ".html:2: error: no variable is called titel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "titles.html", "addresses.html", "edition-head.html", "page.css"})
    void anUnknownNameIsToldOfWhatPagesAreMadeOf(String part) throws IOException {
        write(part, "\n{{ langage }}");

        assertThat(said()).anyMatch(line -> line.startsWith(folder + "/" + part + ":2: error: no variable is called"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "{% if posts is empty %}{{ wrong }}{% endif %}",
                "{% if pages > 900 %}{% else %}{{ wrong }}{% endif %}",
                "{% if pages < 900 %}{% elseif wrong is empty %}{% endif %}",
                "{% if (pages > 900) and wrong %}{% endif %}",
                "{% if not ((pages < 900) or wrong) %}{% endif %}",
                "{% for post in posts %}{% else %}{{ wrong }}{% endfor %}",
                "{{ pages > 0 ? title : wrong }}",
                "{{ (pages > 0 ? title : wrong) | upper }}",
            })
    void anUnknownNameIsToldWhereNoSampleLeads(String template) throws IOException {
        write("index.html", "{% extends \"default/index.html\" %}{% block main %}" + template + "{% endblock %}");

        assertThat(said()).containsExactly(folder + "/index.html:1: error: no variable is called wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "{{ older.path }}§nothing here is called path",
                "{{ siteTitle.length }}§templates read values and call no methods of them",
                "{{ authors[0].name }}§",
                "{{ title / 2 }}§",
            })
    void whatIsThereOnlyForSomePostsIsTold(String print, String complaint) throws IOException {
        write("post.html", "{% extends \"default/post.html\" %}{% block main %}" + print + "{% endblock %}");

        assertThat(said()).anyMatch(line -> line.contains("error: " + (complaint == null ? "" : complaint)));
    }

    @Test
    void aShortOrEmptyTextIsNoErrorWherePartOfItIsWanted() throws IOException {
        write("post.html", """
                {% extends "default/post.html" %}{% block main %}
                {{ title | slice(0, 500) }}{{ headline | slice(9, 12) }}{{ headline | first }}{{ headline | last }}
                {{ authors | first }}{{ authors | last }}{{ tags | slice(0, 3) | join(",") }}{{ headline | abbreviate(9) }}
                {% endblock %}""");

        assertThat(said()).isEmpty();
    }

    @Test
    void aPageOnWhichNobodyCanUnsubscribeIsTold() throws IOException {
        write("reader.html", "{% extends \"default/reader.html\" %}{% block main %}{{ text }}{% endblock %}");

        assertThat(said())
                .containsExactly(folder + "/reader.html: error: has no form with method=\"post\" and a button"
                        + " with name=\"{{ field }}\": nobody could unsubscribe");
    }

    @Test
    void aPageWithoutALanguageIsTold() throws IOException {
        write("page.html", "<html>{% block main %}{% endblock %}</html>");

        assertThat(said())
                .contains(folder + "/page.html: error: has no lang on its html element; write lang=\"{{ language }}\"");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> said() {
        return PageTrial.of(Theme.of(folder)).stream()
                .map(ThemeProblem::toString)
                .toList();
    }
}
