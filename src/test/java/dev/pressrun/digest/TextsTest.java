package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.Wording;
import dev.pressrun.theme.Theme;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh"})
    void eachLanguageSaysAllThatEnglishSaysWithTheSameValues(String language) throws IOException {
        Properties english = read("");
        Properties others = read("_" + language);

        assertThat(others.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(others.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
            assertThat(places(others.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,Unsubscribe",
        "de-AT,Abbestellen",
        "pt-BR,Cancelar a assinatura",
        "zh-CN,退订",
        "ja,配信停止",
        "fi,Unsubscribe"
    })
    void aLanguageWithoutTextsOfItsOwnHasEnglishOnes(String language, String unsubscribe) {
        Wording texts = Wording.of("dev.pressrun.digest.texts", Locale.forLanguageTag(language));

        assertThat(texts.get("unsubscribe")).isEqualTo(unsubscribe);
    }

    @Test
    void aMailInAnotherLanguageIsWhollyInIt() {
        Edition edition = new EditionRenderer(Samples.SITE, Theme.named("default"))
                .render(
                        Samples.speaking("de"),
                        EditionId.parse("weekly/2026-11-23T09:00/Europe/Berlin"),
                        List.of(Samples.post("new", "2026-11-21T08:00:00+01:00")),
                        Instant.parse("2026-11-23T08:00:00Z"));

        String html = Places.filled(edition.html(), Map.of(Place.NAME, "Ada"));
        String text = Places.filled(edition.text(), Map.of(Place.NAME, "Ada"));

        assertThat(html)
                .contains("23. November 2026", "Hallo Ada,", "1 Min. Lesezeit", "Im Web lesen", ">Abbestellen</a>");
        assertThat(text).contains("23. November 2026", "Hallo Ada,", "Im Web lesen:", "Abbestellen: ", "abonniert");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        String name = "texts" + language + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Edition.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
