package dev.pressrun.config;

import dev.pressrun.digest.Digest;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.dkim.DkimKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the keys that messages are signed with, and the domain that they sign for. */
final class DkimReader {
    private static final String DOMAIN = "dkim.domain";

    private final Values values;

    DkimReader(Values values) {
        this.values = values;
    }

    /** With the keys of these selectors, for the messages of these digests. */
    Dkim dkim(List<String> selectors, List<Digest> digests) {
        List<DkimKey> keys =
                selectors.stream().map(this::key).flatMap(Optional::stream).toList();
        String domain = values.parsed(DOMAIN, WrittenAddress::domain, "");
        if (!domain.isEmpty()) {
            digests.stream()
                    .filter(digest -> !isAligned(domain, digest.from().domain()))
                    .forEach(digest -> values.problem(DOMAIN, notAligned(domain, digest)));
            if (selectors.isEmpty()) {
                values.warning(DOMAIN, "signs nothing without a key; set dkim.NAME.key-file too");
            }
        }
        // RFC 8463, section 1: many receivers do not know it yet
        if (!keys.isEmpty() && keys.stream().allMatch(key -> key.kind() == DkimKey.Kind.ED25519)) {
            values.warning(
                    file(keys.get(0).selector()),
                    "names a file that holds an Ed25519 key, which many receivers cannot check; add an RSA key under another selector");
        }
        return new Dkim(domain.isEmpty() ? null : domain, keys);
    }

    private static String file(String selector) {
        return "dkim." + selector + ".key-file";
    }

    private Optional<DkimKey> key(String selector) {
        String name = file(selector);
        if (!DkimKey.isSelector(selector)) {
            values.problem(name, "has a selector that is not lower-case letters, digits and hyphens");
            return Optional.empty();
        }
        Optional<DkimKey> key = values.secretFrom(name).flatMap(pem -> Optional.ofNullable(key(name, selector, pem)));
        key.flatMap(DkimKey::weakness).ifPresent(weakness -> values.warning(name, "names a file that " + weakness));
        return key;
    }

    private @Nullable DkimKey key(String name, String selector, String pem) {
        try {
            return DkimKey.parse(selector, pem);
        } catch (IllegalArgumentException e) {
            values.problem(name, "names a file that " + e.getMessage());
            return null;
        }
    }

    /** RFC 7489, section 3.1.1; that the domain itself belongs to nobody, as co.uk does, only a list would know. */
    private static boolean isAligned(String domain, String from) {
        String sender = from.toLowerCase(Locale.ROOT);
        return sender.equals(domain) || (domain.contains(".") && sender.endsWith("." + domain));
    }

    private static String notAligned(String domain, Digest digest) {
        return "must be " + digest.from().domain().toLowerCase(Locale.ROOT) + ", where the digest " + digest.name()
                + " comes from, or a domain above it, not " + domain;
    }
}
