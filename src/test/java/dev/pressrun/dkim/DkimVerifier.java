package dev.pressrun.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Checks signatures as a receiver does, with keys from DNS records that it is given: jDKIM those of RSA, which knows no others, and
 * a check written after the standards those of Ed25519.
 */
public final class DkimVerifier {
    private static final String SPKI_OF_ED25519 = "302a300506032b6570032100";

    private static final Pattern FIELD = Pattern.compile("(?<=\r\n)(?![ \t])");

    private final Map<String, String> records;

    /** Records by their names, such as {@code mail._domainkey.example.org}. */
    public DkimVerifier(Map<String, String> records) {
        this.records = Map.copyOf(records);
    }

    /** The selectors of the signatures that hold. */
    public List<String> valid(String message) throws IOException, GeneralSecurityException {
        List<String> valid = new ArrayList<>();
        for (String field : fields(message)) {
            if (isSignature(field)) {
                Map<String, String> tags = tags(field.substring(field.indexOf(':') + 1));
                boolean holds = "ed25519-sha256".equals(tags.get("a"))
                        ? holds(field, tags, message)
                        : holdsForJames(field, message);
                if (holds) {
                    valid.add(tags.get("s"));
                }
            }
        }
        return valid;
    }

    private boolean holdsForJames(String field, String message) throws IOException {
        StringBuilder only = new StringBuilder(field);
        fields(message).stream().filter(other -> !isSignature(other)).forEach(only::append);
        only.append("\r\n").append(body(message));
        DKIMVerifier verifier = new DKIMVerifier((methods, selector, domain) -> List.of(record(selector, domain)));
        try {
            List<SignatureRecord> holding =
                    verifier.verify(new ByteArrayInputStream(only.toString().getBytes(ISO_8859_1)));
            return holding != null && !holding.isEmpty();
        } catch (FailException doesNotHold) {
            return false;
        }
    }

    private String record(CharSequence selector, CharSequence domain) {
        return records.getOrDefault(selector + "._domainkey." + domain, "");
    }

    private boolean holds(String field, Map<String, String> tags, String message) throws GeneralSecurityException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        String hash = Base64.getEncoder().encodeToString(sha256.digest(relaxedBody(message)));
        if (!hash.equals(tags.get("bh"))) {
            return false;
        }
        StringBuilder signed = new StringBuilder();
        List<String> left = new ArrayList<>(fields(message));
        for (String name : tags.getOrDefault("h", "").split(":", -1)) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (relaxed(left.get(i)).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    signed.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(relaxed(field.substring(0, field.lastIndexOf("b=", field.length() - 80) + 2)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(record(tags.getOrDefault("s", ""), tags.getOrDefault("d", ""))));
        signature.update(sha256.digest(signed.toString().getBytes(ISO_8859_1)));
        return signature.verify(Base64.getDecoder().decode(tags.get("b")));
    }

    private static PublicKey key(String record) throws GeneralSecurityException {
        String raw =
                HexFormat.of().formatHex(Base64.getDecoder().decode(tags(record).get("p")));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(SPKI_OF_ED25519 + raw)));
    }

    static Map<String, String> tags(String list) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String tag : list.replaceAll("\\s", "").split(";", -1)) {
            int sign = tag.indexOf('=');
            tags.put(tag.substring(0, sign), tag.substring(sign + 1));
        }
        return tags;
    }

    private static boolean isSignature(String field) {
        return field.startsWith("DKIM-Signature:");
    }

    /** With the line break that ends each. */
    static List<String> fields(String message) {
        String headers = message.substring(0, message.indexOf("\r\n\r\n") + 2);
        return FIELD.splitAsStream(headers).toList();
    }

    private static String body(String message) {
        return message.substring(message.indexOf("\r\n\r\n") + 4);
    }

    private static String relaxed(String field) {
        String[] parts = field.replaceAll("\r\n", "").replaceAll("[ \t]+", " ").split(" ?: ?", 2);
        return parts[0].toLowerCase(Locale.ROOT) + ":" + parts[1].replaceAll(" $", "");
    }

    private static byte[] relaxedBody(String message) {
        return body(message)
                .replaceAll("[ \t]+", " ")
                .replaceAll(" \r\n", "\r\n")
                .replaceAll("(?:\r\n)+$", "\r\n")
                .getBytes(ISO_8859_1);
    }
}
