package dev.pressrun.text;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Bytes as lower-case letters and digits (RFC 4648, section 6, without padding): what can stand in an address of any kind, and
 * means the same when a mail server or a reader changes the case.
 */
public final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    public static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * Byte.SIZE + BITS - 1) / BITS);
        int buffer = 0;
        int held = 0;
        for (byte octet : bytes) {
            buffer = (buffer << Byte.SIZE) | (octet & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 31));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31));
        }
        return text.toString();
    }

    /** The bytes of a text in letters of either case; empty for what {@link #of} never makes. */
    public static Optional<byte[]> bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int buffer = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(buffer >> held);
            }
            buffer &= (1 << held) - 1;
        }
        // what is left over is less than a character, and zero
        return held < BITS && buffer == 0 ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    private static int value(char c) {
        if (c >= '2' && c <= '7') {
            return c - '2' + 26;
        }
        int letter = (c | 0x20) - 'a';
        return c < 0x80 && letter >= 0 && letter < 26 ? letter : -1;
    }
}
