package dev.pressrun.text;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells bytes from others: a number of 64 bits that other bytes do not have, but by chance. Two checksums that the JVM makes with
 * the processor's own instructions, so it is made fast; it is no protection against somebody who looks for bytes with the same.
 */
public final class Checksum {
    private final CRC32 high = new CRC32();
    private final CRC32C low = new CRC32C();

    public Checksum add(Utf8Text text) {
        text.addTo(high);
        text.addTo(low);
        return this;
    }

    public Checksum add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    public Checksum add(byte[] bytes, int from, int length) {
        high.update(bytes, from, length);
        low.update(bytes, from, length);
        return this;
    }

    public long value() {
        return high.getValue() << 32 | low.getValue();
    }
}
