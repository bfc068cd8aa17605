package dev.pressrun.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DialectTest {
    private static final Surroundings SITE = new Surroundings() {
        private final Map<String, Object> values = Map.of(
                "site",
                        Map.of(
                                "url",
                                "https://blog.example.org",
                                "baseurl",
                                "",
                                "data",
                                Map.of("team", List.of("Ada", "Bob"))),
                "page",
                        Map.of(
                                "title",
                                "One",
                                "path",
                                "_posts/one.md",
                                "video",
                                "abc",
                                "gallery",
                                List.of(Map.of("url", "/l.png", "image_path", "/s.png", "alt", "S")),
                                "params",
                                Map.of("price", "7")));
        private final Map<String, String> files = Map.of(
                "_includes/note.html", "<b>{{ include.text }}</b>",
                "_includes/again.html", "{% include again.html %}",
                "_posts/part.md", "part of {{ page.title }}",
                "downloads/code/a.py", "print(1)\n");

        @Override
        public URI site() {
            return URI.create("https://blog.example.org/");
        }

        @Override
        public @Nullable Object variable(String name) {
            return values.get(name);
        }

        @Override
        public Optional<String> file(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public Optional<String> address(String name) {
            return List.of("far.png", "near one.jpg", "x.png", "talk.pdf").contains(name)
                    ? Optional.of("https://blog.example.org/pics/" + name)
                    : Optional.empty();
        }
    };

    @TestFactory
    Stream<DynamicTest> jekyll() {
        return cases(Dialect.JEKYLL, Cases.JEKYLL);
    }

    @TestFactory
    Stream<DynamicTest> hugo() {
        return cases(Dialect.HUGO, Cases.HUGO);
    }

    @TestFactory
    Stream<DynamicTest> others() {
        return Stream.of(
                        cases(Dialect.ZOLA, Cases.ZOLA),
                        cases(Dialect.PELICAN, Cases.PELICAN),
                        cases(Dialect.ELEVENTY, Cases.ELEVENTY),
                        cases(Dialect.PLAIN, Cases.PLAIN))
                .flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> obsidian() {
        return cases(Dialect.OBSIDIAN, Cases.OBSIDIAN);
    }

    @TestFactory
    Stream<DynamicTest> mdx() {
        return cases(Dialect.MDX, Cases.MDX);
    }

    @Test
    void aShortcodeThatIsNotClosedEndsBeforeTheNextOneBelow() {
        Translation read = Dialect.HUGO.translate("a {{< b\n\nc {{< vimeo 1 >}} d", SITE);

        assertThat(read.markdown()).isEqualTo("a {{< b\n\nc [Vimeo](https://vimeo.com/1) d");
        assertThat(read.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("is not closed"));
    }

    @Test
    void ofAShortcodeThatIsNotKnownTheTextStaysButNoTemplate() {
        Translation text = Dialect.ZOLA.translate("a {{ odd(text=\"stays\") }}", SITE);
        Translation template =
                Dialect.HUGO.translate("a{{< x.inline >}}{{ if .Page }}b{{ end }}{{< /x.inline >}}c", SITE);

        assertThat(text.markdown()).isEqualTo("a stays");
        assertThat(text.warnings()).hasSize(1);
        assertThat(template.markdown()).isEqualTo("ac");
        assertThat(template.warnings()).hasSize(1);
    }

    @Test
    void whatIsNotKnownIsNamedWithItsLine() {
        assertThat(warnings(Dialect.HUGO, "a\n{{< odd 1 >}}\n{{< box >}}in{{< /box >}}{{< /never >}}"))
                .containsExactly(
                        "2: the shortcode \"odd\" is not known and was left out; write what it should show",
                        "3: the shortcode \"box\" is not known and was left out, what it encloses stayed; write what it should show",
                        "3: a shortcode is closed here that was not opened, and was left out; remove it");
        assertThat(warnings(Dialect.JEKYLL, "\n{% include gone.html %}"))
                .singleElement()
                .asString()
                .startsWith("2: the file \"gone.html\" that {% include %} asks for is not");
        assertThat(warnings(Dialect.JEKYLL, "{% include again.html %}"))
                .singleElement()
                .asString()
                .contains("includes itself");
        assertThat(warnings(Dialect.MDX, "a\n\n{props.x}"))
                .containsExactly(
                        "3: the expression {props.x} is not computed and was left out; write what it should show");
    }

    @Test
    void aLinkToAPostIsNamedWithItsLine() {
        assertThat(Dialect.OBSIDIAN.translate("a\n[[My Note#x]]", SITE).references())
                .containsExactly(new Reference(2, "My%20Note"));
    }

    @Test
    void aPostMayTurnLiquidOff() {
        Surroundings off = withPage(Map.of("render_with_liquid", "false"));

        assertThat(Dialect.JEKYLL.translate("{{ x }}", off).markdown()).isEqualTo("{{ x }}");
    }

    @Test
    void tagsAreCollectedFromTheText() {
        assertThat(Dialect.tags(
                        "#one and (#two/three) #one #2024 #y2024 `#four` a#five # six\n\n```\n#seven\n```\n#été"))
                .containsExactly("one", "two/three", "y2024", "été");
    }

    private static Surroundings withPage(Map<String, Object> page) {
        return new Surroundings() {
            @Override
            public URI site() {
                return SITE.site();
            }

            @Override
            public @Nullable Object variable(String name) {
                return name.equals("page") ? page : null;
            }

            @Override
            public Optional<String> file(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<String> address(String name) {
                return Optional.empty();
            }
        };
    }

    private static List<String> warnings(Dialect dialect, String text) {
        return dialect.translate(text, SITE).warnings().stream()
                .map(warning -> warning.line() + ": " + warning.message())
                .toList();
    }

    /** Texts and what becomes of them, in turn; none has a warning. */
    private static Stream<DynamicTest> cases(Dialect dialect, String... texts) {
        return Stream.iterate(0, i -> i < texts.length, i -> i + 2)
                .map(i -> DynamicTest.dynamicTest(texts[i], () -> {
                    Translation translation = dialect.translate(texts[i], SITE);

                    assertThat(translation.markdown()).isEqualTo(texts[i + 1]);
                    assertThat(translation.warnings()).isEmpty();
                }));
    }
}
