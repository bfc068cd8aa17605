package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String BUNDLE = "dev.pressrun.text.trial";

    @Test
    void sentencesAreInTheLanguageThatIsAskedFor() {
        Wording german = Wording.of(BUNDLE, Locale.forLanguageTag("de-CH"));

        assertThat(german.language()).isEqualTo(Locale.GERMAN);
        assertThat(german.get("greeting", Map.of("name", "Ada"))).isEqualTo("Grüezi, Ada");
    }

    @Test
    void whatALanguageLacksIsInEnglish() {
        assertThat(Wording.of(BUNDLE, Locale.GERMAN).get("farewell", Map.of())).isEqualTo("Goodbye");
    }

    @Test
    void anUnknownLanguageIsEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Wording words = Wording.of(BUNDLE, Locale.forLanguageTag("tlh"));

            assertThat(words.language()).isEqualTo(Locale.ENGLISH);
            assertThat(words.get("greeting", Map.of("name", "Ada"))).isEqualTo("Hello, Ada");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aValueThatIsWrittenTheOtherWayDoesNotTurnTheWords() {
        Wording english = Wording.of(BUNDLE, Locale.ENGLISH);
        Wording hebrew = Wording.of(BUNDLE, Locale.forLanguageTag("he"));

        assertThat(english.get("greeting", Map.of("name", "ליאת"))).isEqualTo("Hello, \u2068ליאת\u2069");
        assertThat(hebrew.get("greeting", Map.of("name", "Ada"))).isEqualTo("שלום, \u2068Ada\u2069!");
        assertThat(hebrew.get("greeting", Map.of("name", "ליאת"))).isEqualTo("שלום, ליאת!");
    }

    @Test
    void bracesInAValueAndUnknownOnesStay() {
        Wording words = Wording.of(BUNDLE, Locale.ENGLISH);

        assertThat(words.get("greeting", Map.of("name", "{name} $1 \\"))).isEqualTo("Hello, {name} $1 \\");
        assertThat(words.get("greeting", Map.of())).isEqualTo("Hello, {name}");
    }
}
