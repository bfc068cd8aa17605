package dev.pressrun.source;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tells whether two files hold the same post. It recognises and does not protect, so a checksum will do; it costs next to nothing. */
final class Fingerprint {
    /** Posts that say less than this may well say the same. */
    private static final int LEAST = 100;

    private Fingerprint() {}

    /** The checksum and the length of a post's title and text; empty when they are too short. */
    static String of(String title, String body) {
        byte[] head = (title + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] text = body.strip().getBytes(StandardCharsets.UTF_8);
        int length = head.length + text.length;
        if (length < LEAST) {
            return "";
        }
        CRC32 checksum = new CRC32();
        checksum.update(head);
        checksum.update(text);
        return Long.toHexString(checksum.getValue()) + "-" + length;
    }
}
