package dev.pressrun.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tells whether two files hold the same post. It recognises and does not protect, so a checksum will do; it costs next to nothing. */
final class Fingerprint {
    /** Posts that say less than this may well say the same. */
    private static final int LEAST = 100;

    private Fingerprint() {}

    /**
     * The checksum and the length of a post's title and text; empty when they are too short.
     *
     * @param file what ends with the text, and may have it in bytes already
     */
    static String of(String title, String body, FileText file) {
        byte[] head = (title + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = utf8(body, file);
        int length = head.length + text.remaining();
        if (length < LEAST) {
            return "";
        }
        CRC32 checksum = new CRC32();
        checksum.update(head);
        checksum.update(text);
        return Long.toHexString(checksum.getValue()) + "-" + length;
    }

    private static ByteBuffer utf8(String body, FileText file) {
        int from = 0;
        int until = body.length();
        while (until > from && Character.isWhitespace(body.charAt(until - 1))) {
            until--;
        }
        while (from < until && Character.isWhitespace(body.charAt(from))) {
            from++;
        }
        ByteBuffer text = file.utf8From(file.text().length() - body.length() + from);
        int behind = body.substring(until).getBytes(StandardCharsets.UTF_8).length;
        return text.limit(text.limit() - behind);
    }
}
