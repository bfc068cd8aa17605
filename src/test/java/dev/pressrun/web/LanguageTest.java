package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static Locale chosen(String header, String site) {
        HttpFields request = HttpFields.build().add(HttpHeader.ACCEPT_LANGUAGE, header);
        return Language.of(request, Locale.forLanguageTag(site));
    }

    @Test
    void aBrowserThatSaysNothingGetsTheLanguageOfTheSite() {
        assertThat(Language.of(HttpFields.EMPTY, Locale.forLanguageTag("en-GB")))
                .isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tlh", "*", ";", "en;q=x", "tlh;q=1, en;q=0.1", "-", "x-,,;q", "en-US,en;q=0.5"})
    void whatNobodyUnderstandsIsEnglish(String header) {
        assertThat(chosen(header, "tlh")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aHeaderThatIsMadeToBeSlowIsNot() {
        for (String part : List.of("a-", "en,", "x-y,", "*-", ";q=", ",", "zh-min-nan,")) {
            long before = System.nanoTime();

            chosen(part.repeat(8_000 / part.length()), "en");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void theLanguageThatTheBrowserLikesBestIsTaken() {
        assertThat(chosen("fi, de-AT;q=0.9, fr;q=0.8", "en")).isEqualTo(Locale.GERMAN);
        assertThat(chosen("zh-CN,zh;q=0.9", "en")).isEqualTo(Locale.CHINESE);
        assertThat(chosen("fi", "pl-PL")).isEqualTo(Locale.forLanguageTag("pl"));
    }

    @Test
    void everyLanguageSaysAllThatEnglishSays() {
        ResourceBundle english = words(Locale.ENGLISH);
        for (Locale language : Language.ALL) {
            ResourceBundle words = words(language);
            for (String key : english.keySet()) {
                assertThat(places(words.getString(key)))
                        .as("%s %s", language, key)
                        .isEqualTo(places(english.getString(key)));
            }
            assertThat(words.getString("ask.title").equals(english.getString("ask.title")))
                    .as("%s", language)
                    .isEqualTo(language.equals(Locale.ENGLISH));
        }
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "dev.pressrun.web.words", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void thereAreWordsInEveryLanguage() {
        for (Locale language : Language.ALL) {
            Locale found = words(language).getLocale();

            assertThat(found.getLanguage()).isEqualTo(language.equals(Locale.ENGLISH) ? "" : language.getLanguage());
        }
    }
}
