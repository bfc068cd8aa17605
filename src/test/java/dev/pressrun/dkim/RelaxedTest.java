package dev.pressrun.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaxedTest {
    /** RFC 6376, section 3.4.5, and what its section 3.4.4 says besides; n is CRLF and t a tab. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "-",
            value = {
                "_CnD_t_Ennn>_CnD_En",
                "->-",
                "n>-",
                "nnn>-",
                "__n_tn>-",
                "_>-",
                "nnA>nnAn",
                "A>An",
                "A__>An",
                "An_>An",
                "An__nB>AnnBn",
                "_A>_An",
                "tttA_t_B>_A_Bn",
                "An.nn..>An.nn..n",
            })
    void whiteSpaceOfABodyIsOneSpaceAndNoneStandsAtAnEnd(String written, String relaxed) {
        String body = written == null ? "" : spelled(written);
        String expected = relaxed == null ? "" : spelled(relaxed);

        assertThat(relaxed(body)).isEqualTo(expected);
    }

    @Test
    void aLineBreakIsBothItsCharacters() {
        assertThat(relaxed("A\r B\n C\r\r\nD\r")).isEqualTo("A\r B\n C\r\r\nD\r\r\n");
    }

    @Test
    void theHeaderOfTheStandardIsRelaxed() {
        RelaxedHeaders headers = new RelaxedHeaders("A: X\r\nB : Y\t\r\n\tZ  \r\n");

        assertThat(headers.of(List.of("A", "b"))).isEqualTo("a:X\r\nb:Y Z\r\n");
    }

    @Test
    void aNameThatComesAgainMeansTheFieldAbove() {
        RelaxedHeaders headers = new RelaxedHeaders("X: 1\r\nY: 2\r\nx: 3\r\nEmpty:\r\n");

        assertThat(headers.names()).containsExactly("X", "Y", "x", "Empty");
        assertThat(headers.of(List.of("X", "X", "X", "Z", "Y", "EMPTY"))).isEqualTo("x:3\r\nx:1\r\ny:2\r\nempty:\r\n");
    }

    @Test
    void theHashOfNoBodyIsThatOfTheStandard() {
        assertThat(Base64.getEncoder().encodeToString(RelaxedBody.hash(List.of())))
                .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void whereABodyIsCutChangesNothing() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            byte[] body = body(random, random.nextInt(60));
            int cut = random.nextInt(body.length + 1);
            int again = cut + random.nextInt(body.length - cut + 1);

            List<byte[]> pieces = List.of(
                    Arrays.copyOfRange(body, 0, cut),
                    Arrays.copyOfRange(body, cut, again),
                    Arrays.copyOfRange(body, again, body.length));

            byte[] expected = Sha256.of(relaxed(new String(body, ISO_8859_1)).getBytes(ISO_8859_1));
            assertThat(RelaxedBody.hash(pieces))
                    .as(new String(body, ISO_8859_1))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aLongBodyHasTheSameHashAsAWhole() {
        byte[] body = body(new Random(1), 100_000);

        byte[] expected = Sha256.of(relaxed(new String(body, ISO_8859_1)).getBytes(ISO_8859_1));

        assertThat(RelaxedBody.hash(List.of(body))).isEqualTo(expected);
    }

    private static byte[] body(Random random, int length) {
        List<String> pieces = List.of("\r\n", "\r\n", " ", "\t", "\r", "\n", "a", "b");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < length; i++) {
            body.append(pieces.get(random.nextInt(pieces.size())));
        }
        return body.toString().getBytes(ISO_8859_1);
    }

    private static String relaxed(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RelaxedBody relaxed = new RelaxedBody(out::write);
        relaxed.add(body.getBytes(ISO_8859_1));
        relaxed.end();
        return out.toString(ISO_8859_1);
    }

    private static String spelled(String text) {
        return text.replace("n", "\r\n").replace('t', '\t').replace('_', ' ');
    }
}
