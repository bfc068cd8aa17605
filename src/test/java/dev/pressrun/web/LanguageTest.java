package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
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
    void thereAreWordsInEveryLanguage() {
        for (Locale language : Language.ALL) {
            Locale found = ResourceBundle.getBundle(
                            "dev.pressrun.web.words", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                    .getLocale();

            assertThat(found.getLanguage()).isEqualTo(language.equals(Locale.ENGLISH) ? "" : language.getLanguage());
        }
    }
}
