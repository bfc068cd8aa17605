package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
    @ParameterizedTest
    @CsvSource({"en, ltr", "ha, ltr", "he, rtl", "ks, rtl", "ur-Latn, ltr", "az-Arab, rtl", "ff-Adlm, rtl"})
    void theScriptDecidesAndElseTheLanguage(String tag, String direction) {
        assertThat(Direction.of(Locale.forLanguageTag(tag)).attribute()).isEqualTo(direction);
    }
}
