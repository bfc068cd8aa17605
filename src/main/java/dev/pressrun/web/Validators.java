package dev.pressrun.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a document from the next: a tag made from its bytes, and when those last changed.
 *
 * @param tag without quotes; the packed form has {@code -gzip} behind it, since a strong tag names exact bytes
 * @param modified to the second, which is all that HTTP can say: of two changes in one second, only the tag tells the second;
 *     null when unknown
 */
record Validators(String tag, @Nullable Instant modified) {
    private static final String PACKED = "-gzip";

    static Validators of(byte[] bytes, @Nullable Instant modified) {
        return new Validators(hash(bytes), modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS));
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    String plainTag() {
        return '"' + tag + '"';
    }

    String packedTag() {
        return '"' + tag + PACKED + '"';
    }

    /** Whether the reader has this state already (RFC 9110, section 13.2.2: the date counts only where there is no tag). */
    boolean knownTo(HttpFields request) {
        List<String> tags = request.getValuesList(HttpHeader.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return tags.stream()
                    .flatMap(field -> Arrays.stream(field.split(",", -1)))
                    .anyMatch(this::isNamedBy);
        }
        String since = request.get(HttpHeader.IF_MODIFIED_SINCE);
        // a date that cannot be read is -1
        long millis = since == null ? -1 : HttpDateTime.parseToEpoch(since);
        return millis >= 0 && modified != null && modified.toEpochMilli() <= millis;
    }

    /** Compares weakly, and as proxies hand it back: Apache appends its own suffix, nginx makes strong tags weak. */
    private boolean isNamedBy(String field) {
        String name = field.trim();
        if (name.equals("*")) {
            return true;
        }
        name = name.startsWith("W/") ? name.substring(2) : name;
        name = name.replace("\"", "");
        return (name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name).equals(tag);
    }
}
