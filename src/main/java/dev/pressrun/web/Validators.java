package dev.pressrun.web;

import dev.pressrun.text.Sha256;
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
    static Validators of(byte[] bytes, @Nullable Instant modified) {
        return new Validators(hash(bytes), modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS));
    }

    static String hash(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), 15));
    }

    String plainTag() {
        return '"' + tag + '"';
    }

    String packedTag() {
        return '"' + tag + EntityTag.PACKED + '"';
    }

    /** Whether the reader has this state already (RFC 9110, section 13.2.2: the date counts only where there is no tag). */
    boolean knownTo(HttpFields request) {
        List<EntityTag> tags = EntityTag.heldBy(request);
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(held -> held.names(tag));
        }
        String since = request.get(HttpHeader.IF_MODIFIED_SINCE);
        // a date that cannot be read is -1
        long millis = since == null ? -1 : HttpDateTime.parseToEpoch(since);
        return millis >= 0 && modified != null && modified.toEpochMilli() <= millis;
    }
}
