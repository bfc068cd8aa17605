package dev.pressrun.digest;

import dev.pressrun.post.Site;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a digest comes from, as its messages' headers say it.
 *
 * @param replyTo null for none of its own
 * @param listTitle the phrase before the list's id
 * @param listId stable for the life of the digest, in the form of a domain name (RFC 2919)
 * @param owner who runs the list, for List-Owner (RFC 2369, section 3.5); null when unknown
 */
public record Sender(
        Mailbox from,
        @Nullable Mailbox replyTo,
        String listTitle,
        String listId,
        @Nullable String owner) {
    private static final Pattern NUMBERS = Pattern.compile("\\[.*]|[0-9.]+");

    static Sender of(Digest digest, Site site) {
        return new Sender(digest.from(), digest.replyTo(), digest.title(), listId(digest, site), site.email());
    }

    /** A host without a name of its own gives {@code localhost}, which RFC 2919, section 3, keeps for such lists. */
    private static String listId(Digest digest, Site site) {
        String host = site.url().getHost().toLowerCase(Locale.ROOT);
        String name = NUMBERS.matcher(host).matches() ? "localhost" : host;
        return digest.name() + "." + (name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
}
