package dev.pressrun.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void piecesAreAsOne() {
        byte[] whole = "Größe".getBytes(UTF_8);
        Checksum pieces = new Checksum().add(whole, 0, 2).add(whole, 2, whole.length - 2);

        assertThat(pieces.value()).isEqualTo(new Checksum().add(whole).value());
    }

    @Test
    void bothHalvesCount() {
        long value = new Checksum().add("123456789".getBytes(UTF_8)).value();

        // the check values that the two are published with
        assertThat(value >>> 32).isEqualTo(0xCBF43926L);
        assertThat(value & 0xFFFFFFFFL).isEqualTo(0xE3069283L);
    }
}
