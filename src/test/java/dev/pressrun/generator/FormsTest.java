package dev.pressrun.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2020-09-03T04:05:06+02:00");
    private static final Map<String, String> VALUES =
            Map.of("slug", "a-b", "title", "It's a B", "page.fileSlug", "File", "empty", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{slug}.html | a-b.html",
                "{date:%Y}/{date:%m}/{date:%d}/{slug}/ | 2020/09/03/a-b/",
                "{date:%Y-%j}/{date:%b}/{date:%B}/{date:%-d} | 2020-247/Sep/September/3",
                "{date:%a}-{date:%A}-{date:%H%M%S}-{date:%I%p}-{date:%y}-{date:%%} | Thu-Thursday-040506-04AM-20-%",
                "{{slug}}/{slug} | {slug}/a-b",
                "{other}{slug} | a-b"
            })
    void pelicansFormsAreFilled(String form, String path) {
        assertThat(PelicanForm.fill(form, DATE, name -> Optional.ofNullable(VALUES.get(name))))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "/x/{{ page.fileSlug }}/ § /x/File/",
                "/{{page.fileSlug|downcase}}/ § /file/",
                "/{{ title | slugify }}.html § /its-a-b.html",
                "/{{ title | slug }}/ § /it's-a-b/",
                "/{{ page.date | date: '%Y/%m/%d' }}/{{- title | upcase | slugify -}}/ § /2020/09/03/its-a-b/",
                "/{{ page.date | date(\"%Y\") }}/ § /2020/",
                "/{{ 'a' | append: 'b' | prepend: \"c\" }}/ § /cab/",
                "/{{ slug | safe }}/ § /a-b/"
            })
    void eleventysTemplatesAreFilled(String template, String path) {
        assertThat(template(template)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/{{ other }}/",
                "/{{ title | dateToPermalink }}/",
                "/{{ page.date }}/",
                "/{{ page.date | date: 'yyyy' }}/",
                "/{% if title %}x{% endif %}/",
                "/{{ title",
                "/{{ title | slugify(lower = true) }}/"
            })
    void aTemplateIsNotGuessed(String template) {
        assertThat(template(template)).isEmpty();
    }

    private static Optional<String> template(String template) {
        return new EleventyTemplate(DATE, name -> Optional.ofNullable(VALUES.get(name))).fill(template);
    }
}
