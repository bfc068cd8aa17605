package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.app.Main;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers see beside the texts of a blog is said in ten languages, and stands in bundles of sentences. */
class WordsTest {
    private static final List<String> OTHERS = List.of("de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** What no reader reads in a template: ornaments, its own tags and values, comments, style, and the tags of HTML. */
    private static final Pattern UNSEEN = Pattern.compile(
            "<p[^>]* aria-hidden=\"true\"[^\n]*</p>|\\{%.*?%}|\\{\\{.*?}}|\\{#.*?#}|<!--.*?-->|<style>.*?</style>"
                    + "|<(?:[^<>\"]|\"[^\"]*\")*>",
            Pattern.DOTALL);

    /** A rule of CSS that a theme adds to the style of another. */
    private static final Pattern RULE = Pattern.compile("(?m)^ *\\.[^\\n{}]*\\{[^{}]*}");

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|alt|placeholder|title|summary)=\"([^\"]*)\"");

    private static final Pattern VALUE = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}");

    static List<Path> bundles() throws IOException {
        return resources().stream()
                .filter(file -> file.toString().endsWith(".properties"))
                .filter(file -> OTHERS.stream()
                        .anyMatch(language -> sibling(file, language).toFile().exists()))
                .toList();
    }

    static List<Path> templates() throws IOException {
        return resources().stream()
                .filter(file -> file.toString().contains("theme")
                        && file.getFileName().toString().endsWith(".html"))
                .toList();
    }

    private static List<Path> resources() throws IOException {
        try (Stream<Path> files = Files.walk(home())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path home() {
        try {
            URL known = Objects.requireNonNull(Main.class.getResource("/dev/pressrun/feed/feed.css"));
            return Path.of(known.toURI()).resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path sibling(Path bundle, String language) {
        String name = bundle.getFileName().toString();
        return bundle.resolveSibling(name.replace(".properties", "_" + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        return words;
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void thereAreSuchBundles() throws IOException {
        assertThat(bundles())
                .extracting(file -> home().relativize(file).toString())
                .contains("digest/texts.properties", "feed/words.properties", "web/words.properties");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachLanguageSaysAllThatEnglishSaysWithTheSameValues(Path bundle) throws IOException {
        Properties english = read(bundle);

        for (String language : OTHERS) {
            Properties other = read(sibling(bundle, language));

            assertThat(other.stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(other.getProperty(key)))
                        .as("%s %s", language, key)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachLanguageSaysItInItsOwnWords(Path bundle) throws IOException {
        Set<String> english = sentences(read(bundle));

        for (String language : OTHERS) {
            assertThat(sentences(read(sibling(bundle, language)))).as(language).doesNotContainAnyElementsOf(english);
        }
    }

    /** A word or two may be the same in two languages. */
    private static Set<String> sentences(Properties words) {
        return words.values().stream()
                .map(String::valueOf)
                .filter(sentence -> sentence.split(" ").length > 3)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoWordsOfItsOwn(Path template) throws IOException {
        String html = Files.readString(template);

        String words = RULE.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll("");
        assertThat(LETTERS.matcher(words).results().map(MatchResult::group)).isEmpty();
        assertThat(SPOKEN_ATTRIBUTE
                        .matcher(html)
                        .results()
                        .map(attribute -> VALUE.matcher(attribute.group(1)).replaceAll("")))
                .noneMatch(text -> LETTERS.matcher(text).find());
    }
}
