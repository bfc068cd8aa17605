package dev.pressrun.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlCharactersTest {
    @Test
    void whatSeparatesWordsBecomesASpace() {
        assertThat(XmlCharacters.in("a\u000Bb\fc\u0085d")).isEqualTo("a b c d");
    }

    @Test
    void controlsHalvesOfPairsAndNoncharactersGo() {
        assertThat(XmlCharacters.in("a\u0000\u001b\u007f\u009b\uD800\uFFFE\uFFFFb"))
                .isEqualTo("ab");
    }

    @Test
    void aHalfOfAPairGoesAndThePairBesideItStays() {
        assertThat(XmlCharacters.in("a\uD83Db")).isEqualTo("ab");
        assertThat(XmlCharacters.in("\uDE80a")).isEqualTo("a");
        assertThat(XmlCharacters.in("a\uD83D\uD83D\uDE80")).isEqualTo("a🚀");
        assertThat(XmlCharacters.in("🚀\uDE80a\uD83D")).isEqualTo("🚀a");
        assertThat(XmlCharacters.in("a\uD83F\uDFFEb\uDBFF\uDFFF")).isEqualTo("ab");
    }

    @Test
    void marksOfDirectionStay() {
        assertThat(XmlCharacters.in("\u2067\u05d0\u2069")).isEqualTo("\u2067\u05d0\u2069");
    }

    @Test
    void bytesHaveOnlyThemWhereNothingOfTheTextGoes() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = "a" + Character.toString(c) + "b";
            boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;

            if (!isSurrogate) {
                assertThat(XmlCharacters.fill(text.getBytes(UTF_8)))
                        .as(() -> "of " + text.codePointAt(1))
                        .isEqualTo(XmlCharacters.in(text).equals(text));
            }
        }
    }

    @Test
    void aCleanTextIsNotCopied() {
        String text = "Grüße, 中文 🚀\n\t]]>";

        assertThat(XmlCharacters.in(text)).isSameAs(text);
    }
}
