package dev.pressrun.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {
    /** RFC 4648, section 10, in lower case and without padding. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,my", "fo,mzxq", "foo,mzxw6", "foob,mzxw6yq", "fooba,mzxw6ytb", "foobar,mzxw6ytboi"})
    void theExamplesOfTheStandard(String plain, String encoded) {
        assertThat(Base32.of(plain.getBytes(US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.bytes(encoded)).hasValue(plain.getBytes(US_ASCII));
    }

    @Test
    void anyBytesComeBackWhateverTheCase() {
        Random random = new Random(32);
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);

            String text = Base32.of(bytes);

            assertThat(text).matches("[a-z2-7]*");
            assertThat(Base32.bytes(text)).hasValue(bytes);
            assertThat(Base32.bytes(text.toUpperCase(Locale.ROOT))).hasValue(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "mz1w6",
                "mzxw6===",
                "mz xw6",
                "mzxr",
                "mzx\u212A6",
                "mzxw6yr",
                "aaa",
                "\u00e1aaaaaaa",
                "[aaaaaaa",
                "@aaaaaaa"
            })
    void whatIsNeverMadeIsNoText(String text) {
        assertThat(Base32.bytes(text)).isEmpty();
    }
}
