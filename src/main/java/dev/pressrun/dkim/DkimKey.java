package dev.pressrun.dkim;

import dev.pressrun.text.Sha256;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A private key that signs messages, and the name under which receivers find its public key.
 *
 * @param selector the label before {@code ._domainkey} in the DNS
 */
public record DkimKey(String selector, PrivateKey key) {
    private static final Pattern SELECTOR = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    /** RFC 8301, section 3.2: receivers take no signature of a shorter key, and must know those up to 4096 bits. */
    private static final int LEAST_BITS = 1024;

    private static final int GOOD_BITS = 2048;
    private static final int MOST_BITS = 4096;

    /** What a key is made for. */
    public enum Kind {
        RSA("rsa", "RSA"),
        /** RFC 8463. */
        ED25519("ed25519", "Ed25519");

        private final String tag;
        private final String algorithm;

        Kind(String tag, String algorithm) {
            this.tag = tag;
            this.algorithm = algorithm;
        }

        /** As a DNS record calls it. */
        String tag() {
            return tag;
        }

        /** As Java calls it. */
        String algorithm() {
            return algorithm;
        }
    }

    public DkimKey {
        if (!isSelector(selector)) {
            throw new IllegalArgumentException(
                    "a selector is up to 63 lower-case letters, digits and hyphens, not " + selector);
        }
        if (bits(key) < LEAST_BITS) {
            throw new IllegalArgumentException("holds an RSA key of " + bits(key)
                    + " bits, which receivers refuse; make a new one with pressrun dkim keygen");
        }
    }

    /** Reads a key from the text of a PEM file; throws {@link IllegalArgumentException} with what the file holds instead. */
    public static DkimKey parse(String selector, String pem) {
        DkimKey key = new DkimKey(selector, Pem.privateKey(pem));
        key.tryOut();
        return key;
    }

    /** A few wrong bytes in an RSA key show only when it signs. */
    private void tryOut() {
        try {
            sign(new byte[1]);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "holds a private key that is damaged: it cannot sign; make one with pressrun dkim keygen", e);
        }
    }

    /** Whether a selector may be called so: one label of a name in the DNS. */
    public static boolean isSelector(String text) {
        return SELECTOR.matcher(text).matches();
    }

    public Kind kind() {
        return key instanceof RSAKey ? Kind.RSA : Kind.ED25519;
    }

    /** What speaks against an RSA key of this length although it works. */
    public Optional<String> weakness() {
        int bits = bits(key);
        if (bits < GOOD_BITS) {
            return Optional.of("holds an RSA key of only " + bits
                    + " bits; make one of 2048 with pressrun dkim keygen, under a new selector");
        }
        return bits > MOST_BITS && kind() == Kind.RSA
                ? Optional.of("holds an RSA key of " + bits + " bits, which not every receiver checks; 2048 are enough")
                : Optional.empty();
    }

    private static int bits(PrivateKey key) {
        return key instanceof RSAKey rsa ? rsa.getModulus().bitLength() : Integer.MAX_VALUE;
    }

    /** The value of the tag {@code a}. */
    String algorithm() {
        return kind().tag() + "-sha256";
    }

    /** The signature of what a receiver puts together, too; the same for the same key and bytes. */
    public byte[] sign(byte[] signed) {
        try {
            return switch (kind()) {
                case RSA -> sign("SHA256withRSA", signed);
                // RFC 8463, section 3: it is the hash that is signed
                case ED25519 -> sign("Ed25519", Sha256.of(signed));
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the selector " + selector + " cannot sign", e);
        }
    }

    private byte[] sign(String algorithm, byte[] signed) throws GeneralSecurityException {
        // one of its own each time: it must not be shared between threads
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(signed);
        return signature.sign();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DkimKey[" + selector + ", " + algorithm() + "]";
    }
}
