package dev.pressrun.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 hash (FIPS 180-4), from which names are made that are the same on every node. */
public final class Sha256 {
    private Sha256() {}

    /** The 32 bytes for the texts in UTF-8, one after the other. */
    public static byte[] of(String... texts) {
        MessageDigest hash = hash("SHA-256");
        for (String text : texts) {
            hash.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return hash.digest();
    }

    /** The 32 bytes for these. */
    public static byte[] of(byte[] bytes) {
        return hash("SHA-256").digest(bytes);
    }

    /** One of nothing yet, for what comes piece by piece. */
    public static MessageDigest begun() {
        return hash("SHA-256");
    }

    static MessageDigest hash(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
