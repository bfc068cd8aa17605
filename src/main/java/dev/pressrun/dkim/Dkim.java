package dev.pressrun.dkim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How messages are signed.
 *
 * @param domain null for that of each message's sender
 * @param keys empty for no signatures
 */
public record Dkim(@Nullable String domain, List<DkimKey> keys) {
    /** No signatures. */
    public static final Dkim NONE = new Dkim(null, List.of());

    public Dkim {
        keys = List.copyOf(keys);
    }

    /** Signs for messages from a domain. */
    public DkimSigner signer(String from) {
        return new DkimSigner(domain == null ? from : domain, keys);
    }
}
