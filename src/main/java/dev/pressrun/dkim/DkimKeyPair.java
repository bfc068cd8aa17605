package dev.pressrun.dkim;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A key that was just made, as its owner and as the world get to see it. */
public final class DkimKeyPair {
    private static final int RSA_BITS = 2048;
    private static final int ED25519_BYTES = 32;
    /** RFC 1035, section 3.3: what a string of a record holds at most. */
    private static final int STRING = 255;

    private final DkimKey.Kind kind;
    private final KeyPair pair;

    private DkimKeyPair(DkimKey.Kind kind, KeyPair pair) {
        this.kind = kind;
        this.pair = pair;
    }

    /** Makes one; an RSA key has 2048 bits. */
    public static DkimKeyPair make(DkimKey.Kind kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
            if (kind == DkimKey.Kind.RSA) {
                generator.initialize(RSA_BITS);
            }
            return new DkimKeyPair(kind, generator.generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + kind.algorithm(), e);
        }
    }

    /** The private key as the text of a PEM file. */
    public String pem() {
        String content = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + content + "\n-----END PRIVATE KEY-----\n";
    }

    /** The value of the TXT record with the public key (RFC 6376, section 3.6.1). */
    public String record() {
        return "v=DKIM1; k=" + kind.tag() + "; p=" + Base64.getEncoder().encodeToString(published(pair.getPublic()));
    }

    /** RFC 8463, section 4: the bare key, which is what the encoding of an Ed25519 key ends with. */
    private byte[] published(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return kind == DkimKey.Kind.RSA
                ? encoded
                : Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    }

    /**
     * The record as a line of a zone file.
     *
     * @param domain empty for a name that belongs to whatever zone the line is put into
     */
    public String zoneLine(String selector, String domain) {
        String record = record();
        String strings = IntStream.iterate(0, from -> from < record.length(), from -> from + STRING)
                .mapToObj(from -> record.substring(from, Math.min(from + STRING, record.length())))
                .collect(Collectors.joining("\" \"", "\"", "\""));
        return selector + "._domainkey" + (domain.isEmpty() ? "" : "." + domain + ".") + " IN TXT " + strings;
    }
}
