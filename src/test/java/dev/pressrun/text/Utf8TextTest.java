package dev.pressrun.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8TextTest {
    private static final String TEXT = "Größe 中文 🚀\nund mehr\n";

    @Test
    void partsAreWhatTheyAreOfTheCharacters() {
        Utf8Text text = Utf8Text.of(TEXT);

        for (int at : new int[] {0, 3, 5, 8, 9, 11, 12, TEXT.length()}) {
            assertThat(text.behind(at)).hasToString(TEXT.substring(at));
        }
        assertThat(text.before(text.indexOf("und"))).hasToString("Größe 中文 🚀\n");
        assertThat(text.from(text.indexOf("mehr"))).hasToString("mehr\n");
        assertThat(text.indexOf("Mehr")).isNegative();
        assertThat(text.before(0).and(text)).isSameAs(text);
        assertThat(text.and(text)).hasToString(TEXT + TEXT);
    }

    @Test
    void linesAreWhole() {
        Utf8Text text = Utf8Text.of(TEXT);

        assertThat(text.lines(2)).isEqualTo("Größe 中文 🚀\n");
        assertThat(text.lines(text.indexOf("und"))).isEqualTo("Größe 中文 🚀\n");
        assertThat(text.lines(text.indexOf("nd"))).isEqualTo(TEXT);
        assertThat(Utf8Text.of("ab").lines(1)).isEqualTo("ab");
        assertThat(Utf8Text.of("").lines(1)).isEmpty();
    }

    @Test
    void whiteSpaceOfEveryScriptIsStripped() {
        for (String text :
                new String[] {"", " \n\t", "\u3000\u2028", " a\u3000b\u00A0 \u3000\n", "\u001F🚀\u2003", "文"}) {
            assertThat(Utf8Text.of(text).strip()).hasToString(text.strip());
            assertThat(Utf8Text.of(text).isBlank()).isEqualTo(text.isBlank());
        }
    }

    @Test
    void whatIsNotUtf8ToTheJdkIsNotHere() {
        Random random = new Random(1);
        for (int run = 0; run < 200_000; run++) {
            byte[] octets = new byte[1 + random.nextInt(4)];
            for (int i = 0; i < octets.length; i++) {
                // most of those that begin or go on
                octets[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(0x80));
            }
            assertThat(isWellFormed(octets)).as("%s", octets).isEqualTo(isUtf8(octets));
        }
    }

    @Test
    void signsAreFoundInCapitalsOrNotAndWhole() {
        Signs signs = Signs.of(":::", ".md", ".TXT").and(Signs.of("{%"));

        assertThat(Utf8Text.of("文 a.Md").hasAny(signs)).isTrue();
        assertThat(Utf8Text.of("{{%").hasAny(signs)).isTrue();
        assertThat(Utf8Text.of("a.txt").hasAny(signs)).isTrue();
        assertThat(Utf8Text.of("::").hasAny(signs)).isFalse();
        assertThat(Utf8Text.of("::::").before(2).hasAny(signs)).isFalse();
        assertThat(Utf8Text.of("a.m % 文").hasAny(signs)).isFalse();
    }

    private static boolean isWellFormed(byte[] octets) {
        int at = 0;
        while (at >= 0 && at < octets.length) {
            at = Utf8Text.behindCharacter(octets, at);
        }
        return at >= 0;
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
