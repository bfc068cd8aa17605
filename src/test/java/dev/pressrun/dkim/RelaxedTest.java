package dev.pressrun.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxedTest {
    /** RFC 6376, section 3.4.5, and what its section 3.4.4 says besides; n is CRLF and t a tab. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "_CnD_t_En>_CnD_En",
                "nnAn>nnAn",
                "__n_tnAn>nnAn",
                "A__Bn>A_Bn",
                "An_nB_tn>AnnBn",
                "tttA_t_Bn>_A_Bn",
                "An.nn..n>An.nn..n",
            })
    void whiteSpaceOfABodyIsOneSpaceAndNoneStandsAtTheEndOfALine(String written, String relaxed) {
        assertThat(relaxed(spelled(written))).isEqualTo(spelled(relaxed));
    }

    @Test
    void aLineBreakIsBothItsCharacters() {
        assertThat(relaxed("A\r B\n C\r\r\nD \r\n")).isEqualTo("A\r B\n C\r\r\nD\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A\r\nB", "\n", "\r", "A\r"})
    void halfALineHasNoForm(String half) {
        assertThatIllegalArgumentException().isThrownBy(() -> relaxed(half)).withMessageContaining("no line break");
    }

    @Test
    void theHeaderOfTheStandardIsRelaxed() {
        RelaxedHeaders headers = new RelaxedHeaders("A: X\r\nB : Y\t\r\n\tZ  \r\n");

        assertThat(headers.of(List.of("A", "b"))).isEqualTo("a:X\r\nb:Y Z\r\n");
        assertThat(RelaxedHeaders.relaxed("List-Id :\r\n\t \"The  \r\n Weekly\"\t<a.b> \t"))
                .isEqualTo("list-id:\"The Weekly\" <a.b>");
    }

    @Test
    void aNameThatComesAgainMeansTheFieldAbove() {
        RelaxedHeaders headers = new RelaxedHeaders("X: 1\r\nY: 2\r\nx: 3\r\nEmpty:\r\n");

        assertThat(headers.names()).containsExactly("X", "Y", "x", "Empty");
        assertThat(headers.of(List.of("X", "X", "X", "Z", "Y", "EMPTY"))).isEqualTo("x:3\r\nx:1\r\ny:2\r\nempty:\r\n");
    }

    @Test
    void theFormOfABodyIsThatOfItsParts() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            String first = lines(random);
            String second = lines(random);

            assertThat(relaxed(first) + relaxed(second)).isEqualTo(relaxed(first + second));
        }
    }

    private static String lines(Random random) {
        List<String> pieces = List.of("\r\n", "\r\n", " ", "\t", "\r", "\n", "a", "b");
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            lines.append(pieces.get(random.nextInt(pieces.size())));
        }
        return lines.append("\r\n").toString();
    }

    private static String relaxed(String lines) {
        return new String(RelaxedBody.lines(lines.getBytes(ISO_8859_1)), ISO_8859_1);
    }

    private static String spelled(String text) {
        return text.replace("n", "\r\n").replace('t', '\t').replace('_', ' ');
    }
}
