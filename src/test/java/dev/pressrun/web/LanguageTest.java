package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    void thereAreWordsInEveryLanguage() {
        for (Locale language : Language.ALL) {
            assertThat(Words.in(language).locale()).isEqualTo(language);
        }
    }

    @Test
    void aPageForEverybodySpeaksTheLanguageOfTheSite() {
        assertThat(Language.of(Locale.forLanguageTag("de-AT"))).isEqualTo(Locale.GERMAN);
        assertThat(Language.of(Locale.forLanguageTag("ar"))).isEqualTo(Locale.ENGLISH);
    }
}
