package dev.pressrun.source;

import dev.pressrun.text.Utf8Text;
import java.util.zip.CRC32;

/** Tells whether two files hold the same post. It recognises and does not protect, so a checksum will do; it costs next to nothing. */
final class Fingerprint {
    /** Posts that say less than this may well say the same. */
    private static final int LEAST = 100;

    private Fingerprint() {}

    /** The checksum and the length of a post's title and text; empty when they are too short. */
    static String of(String title, Utf8Text markdown) {
        Utf8Text head = Utf8Text.of(title + "\n");
        Utf8Text text = markdown.strip();
        int length = head.length() + text.length();
        if (length < LEAST) {
            return "";
        }
        CRC32 checksum = new CRC32();
        head.addTo(checksum);
        text.addTo(checksum);
        return Long.toHexString(checksum.getValue()) + "-" + length;
    }
}
