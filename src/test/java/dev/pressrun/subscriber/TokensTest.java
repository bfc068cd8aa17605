package dev.pressrun.subscriber;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.subscriber.Tokens.Purpose;
import dev.pressrun.text.Base32;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final byte[] OLD = "an old secret of thirty-two byte".getBytes(US_ASCII);
    private static final byte[] NEW = "a new secret of thirty-two bytes".getBytes(US_ASCII);
    private static final SubscriberId ADA = new SubscriberId(4711);

    private final Tokens tokens = tokens(Map.of(0, OLD));
    private final String token = tokens.of(Purpose.UNSUBSCRIBE, "weekly", ADA);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 255, 256, 65_536, 4_294_967_296L, Long.MAX_VALUE})
    void aTokenNamesItsReader(long subscriber) {
        SubscriberId reader = new SubscriberId(subscriber);

        String made = tokens.of(Purpose.UNSUBSCRIBE, "weekly", reader);

        assertThat(made).matches("[a-z2-7]{28,40}");
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", made)).hasValue(reader);
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", made.toUpperCase(Locale.ROOT)))
                .hasValue(reader);
    }

    @Test
    void itIsTheSameWhenMadeAgain() {
        assertThat(tokens(Map.of(0, OLD)).of(Purpose.UNSUBSCRIBE, "weekly", ADA))
                .isEqualTo(token);
    }

    @Test
    void itIsGoodForOnePurposeAndOneDigest() {
        assertThat(tokens.subscriber(Purpose.RETURN, "weekly", token)).isEmpty();
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "daily", token)).isEmpty();
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly\n", token)).isEmpty();
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] bytes = Base32.bytes(token).orElseThrow();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] forged = bytes.clone();
            forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", Base32.of(forged)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void anyOtherWordIsNoToken() {
        Random random = new Random(8058);
        for (int length = 0; length < 80; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);

            assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", Base32.of(bytes)))
                    .isEmpty();
        }
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", token + "a"))
                .isEmpty();
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", token.substring(1)))
                .isEmpty();
    }

    @Test
    void aNewKeyMakesTheTokensAndAnOldOneStillKnowsThem() {
        Tokens later = tokens(Map.of(0, OLD, 1, NEW));

        String made = later.of(Purpose.UNSUBSCRIBE, "weekly", ADA);

        assertThat(made).isNotEqualTo(token);
        assertThat(later.subscriber(Purpose.UNSUBSCRIBE, "weekly", made)).hasValue(ADA);
        assertThat(later.subscriber(Purpose.UNSUBSCRIBE, "weekly", token)).hasValue(ADA);
        assertThat(tokens.subscriber(Purpose.UNSUBSCRIBE, "weekly", made)).isEmpty();
    }

    @Test
    void thereMustBeAKeyWithANumberThatFits() {
        assertThatThrownBy(() -> tokens(Map.of())).hasMessageContaining("there must be one");
        assertThatThrownBy(() -> tokens(Map.of(128, OLD))).hasMessageContaining("0 to 127");
    }

    @Test
    void thePageOfAReaderIsBelowTheAddressOfTheService() {
        ReaderLinks links = new ReaderLinks(URI.create("https://example.org/news/"), tokens);

        assertThat(links.unsubscribe("weekly", ADA)).isEqualTo("https://example.org/news/unsubscribe/weekly/" + token);
    }

    private static Tokens tokens(Map<Integer, byte[]> keys) {
        return new Tokens(new TreeMap<>(keys));
    }
}
