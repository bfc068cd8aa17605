package dev.pressrun.text;

/** The SHA-1 hash (FIPS 180-4), where somebody else's rule for a name demands it; it is no protection. */
public final class Sha1 {
    private Sha1() {}

    /** The 20 bytes for these. */
    public static byte[] of(byte[] bytes) {
        return Sha256.hash("SHA-1").digest(bytes);
    }
}
