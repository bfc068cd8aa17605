package dev.pressrun.dkim;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Private keys as text (RFC 7468): PKCS #8, and the PKCS #1 of older programs. */
final class Pem {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String PKCS1 = "RSA PRIVATE KEY";
    private static final String REMEDY = "; make one with pressrun dkim keygen";

    /** RFC 5208, section 5: the version 0, and rsaEncryption without parameters. */
    private static final byte[] RSA_HEAD = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private Pem() {}

    /** The key of the first private key in a text; throws {@link IllegalArgumentException} with what there is instead. */
    static PrivateKey privateKey(String text) {
        Matcher begin = BEGIN.matcher(text);
        String other = null;
        while (begin.find()) {
            String label = begin.group(1);
            if (label.endsWith(PKCS8)) {
                return privateKey(label, content(label, text.substring(begin.end())));
            }
            other = label;
        }
        throw new IllegalArgumentException(instead(other));
    }

    private static String instead(@Nullable String label) {
        return label == null
                ? "holds no private key in the form of PEM, which begins with -----BEGIN PRIVATE KEY-----" + REMEDY
                : "holds " + named(label) + "; what signs is the private key that belongs to it";
    }

    /** With its article, as the letters of its abbreviation are read. */
    private static String named(String label) {
        return ("AEIORX".indexOf(label.charAt(0)) < 0 ? "a " : "an ") + label;
    }

    private static PrivateKey privateKey(String label, String content) {
        // RFC 1421, section 4.6.1.1: so does PKCS #1
        if (label.contains("ENCRYPTED") || content.contains("ENCRYPTED")) {
            throw new IllegalArgumentException(
                    "holds a key that a passphrase protects; write it without: openssl pkey -in FILE -out NEW-FILE");
        }
        return switch (label) {
            case PKCS8 -> key(decoded(content));
            case PKCS1 -> key(pkcs8(decoded(content)));
            default ->
                throw new IllegalArgumentException("holds " + named(label) + ", which DKIM does not know" + REMEDY);
        };
    }

    private static String content(String label, String rest) {
        int end = rest.indexOf("-----END " + label + "-----");
        if (end < 0) {
            throw new IllegalArgumentException("is cut off: its line -----END " + label + "----- is missing");
        }
        return rest.substring(0, end);
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("holds a private key that is damaged: " + e.getMessage(), e);
        }
    }

    private static PrivateKey key(byte[] pkcs8) {
        return Stream.of(DkimKey.Kind.values())
                .map(kind -> key(kind, pkcs8))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "holds a private key that is damaged, or neither RSA nor Ed25519" + REMEDY));
    }

    /** Nothing where it is of another kind, which only trying tells. */
    private static Optional<PrivateKey> key(DkimKey.Kind kind, byte[] pkcs8) {
        try {
            return Optional.of(
                    KeyFactory.getInstance(kind.algorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (InvalidKeySpecException otherKind) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + kind.algorithm(), e);
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA_HEAD);
        content.writeBytes(der(OCTET_STRING, pkcs1));
        return der(SEQUENCE, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        int from = length[0] == 0 && length.length > 1 ? 1 : 0;
        // X.690, section 8.1.3: a long one says first in how many bytes it is
        if (content.length >= 0x80) {
            all.write(0x80 | length.length - from);
        }
        all.write(length, from, length.length - from);
        all.writeBytes(content);
        return all.toByteArray();
    }
}
