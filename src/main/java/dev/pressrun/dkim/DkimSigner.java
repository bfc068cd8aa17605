package dev.pressrun.dkim;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Signs messages for a domain (RFC 6376), with each of its keys. All that we wrote into a header is signed; what would change who
 * a message comes from or goes to, how it is read or how it is unsubscribed from is signed as not being there once more, so that nobody can
 * add it.
 */
public final class DkimSigner {
    // RFC 8058, section 4: both fields of one-click must be signed
    private static final List<String> OVERSIGNED = List.of(
            "From",
            "Reply-To",
            "Subject",
            "Date",
            "To",
            "Cc",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");
    private static final int LINE = 78;
    /** Characters of a signature in a line. */
    private static final int PIECE = 72;

    private final String domain;
    private final List<DkimKey> keys;

    DkimSigner(String domain, List<DkimKey> keys) {
        this.domain = domain.toLowerCase(Locale.ROOT);
        this.keys = List.copyOf(keys);
    }

    /** Whether there is a key to sign with. */
    public boolean signs() {
        return !keys.isEmpty();
    }

    /**
     * The signatures as header fields, which go before all others.
     *
     * @param made when the edition was made; not when it is signed, so that every attempt gives the same bytes
     * @param headers all other fields, in the form in which they leave, in pieces
     * @param bodyHash the SHA-256 of the body in its {@link RelaxedBody relaxed form}
     */
    public byte[] sign(Instant made, List<byte[]> headers, byte[] bodyHash) {
        RelaxedHeaders relaxed =
                new RelaxedHeaders(headers.stream().map(DkimSigner::text).collect(Collectors.joining()));
        List<String> names = new ArrayList<>(relaxed.names());
        names.addAll(OVERSIGNED);
        String signed = relaxed.of(names);
        StringBuilder fields = new StringBuilder();
        for (DkimKey key : keys) {
            String field = unsigned(key, made, names, bodyHash);
            byte[] signature = key.sign(bytes(signed + RelaxedHeaders.relaxed(field)));
            fields.append(field).append(folded(signature)).append("\r\n");
        }
        return bytes(fields.toString());
    }

    /** RFC 6376, section 3.7: the field is signed itself, with an empty {@code b} at its end. */
    private String unsigned(DkimKey key, Instant made, List<String> names, byte[] bodyHash) {
        List<String> words = new ArrayList<>(List.of(
                "DKIM-Signature:",
                " v=1;",
                " a=" + key.algorithm() + ";",
                " c=relaxed/relaxed;",
                " d=" + domain + ";",
                " s=" + key.selector() + ";",
                " t=" + made.getEpochSecond() + ";"));
        int last = names.size() - 1;
        for (int i = 0; i <= last; i++) {
            words.add((i == 0 ? " h=" : "") + names.get(i) + (i == last ? ";" : ":"));
        }
        words.add(" bh=" + Base64.getEncoder().encodeToString(bodyHash) + ";");
        return folded(words) + "\r\n b=";
    }

    private static String folded(List<String> words) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String word : words) {
            if (length + word.length() > LINE) {
                String first = " " + word.strip();
                text.append("\r\n").append(first);
                length = first.length();
            } else {
                text.append(word);
                length += word.length();
            }
        }
        return text.toString();
    }

    private static String folded(byte[] signature) {
        return Base64.getMimeEncoder(PIECE, bytes("\r\n ")).encodeToString(signature);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
