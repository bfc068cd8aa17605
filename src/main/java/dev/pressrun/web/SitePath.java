package dev.pressrun.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of an address with its percent-encoding undone, so that all the ways to write it are the same path.
 *
 * @param text begins with a slash
 */
record SitePath(String text) {
    /** An encoded slash would be another place after decoding, and dot segments are the client's to resolve. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2f|%5c");

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\]|//|/\\.\\.?(/|$)");

    static final SitePath ROOT = new SitePath("/");

    /** Empty when the path is malformed or could be read in two ways. */
    static Optional<SitePath> parse(String encoded) {
        if (isPlain(encoded)) {
            return Optional.of(new SitePath(encoded));
        }
        if (!encoded.startsWith("/") || AMBIGUOUS.matcher(encoded).find()) {
            return Optional.empty();
        }
        return decoded(encoded).filter(text -> !UNSAFE.matcher(text).find()).map(SitePath::new);
    }

    /** Whether there is nothing to decode or to refuse, as in nearly all of the thousands of paths of a large blog. */
    private static boolean isPlain(String path) {
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            boolean isBetween = before != '/' && (c == '/' || c == '.' || c == '_');
            if (!isLetter && !isBetween) {
                return false;
            }
            before = c;
        }
        return path.startsWith("/");
    }

    /** The path of an address of ours. */
    static SitePath of(URI address) {
        return parse(address.getRawPath())
                .orElseThrow(() -> new IllegalArgumentException("not a path that can be served: " + address));
    }

    private static Optional<String> decoded(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.put(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            out.put((byte) (high << 4 | low));
            i += 2;
        }
        return utf8(out.flip());
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** The path of a name below this one, which ends with a slash. */
    SitePath below(String name) {
        return new SitePath(text + name);
    }

    SitePath withSlash() {
        return new SitePath(text + "/");
    }

    /** The same place for those who put a slash at the end where none is, or leave out the one that is there. */
    SitePath withOtherEnd() {
        return text.length() > 1 && text.endsWith("/")
                ? new SitePath(text.substring(0, text.length() - 1))
                : withSlash();
    }

    /** As it stands in a link or a Location header. */
    String encoded() {
        try {
            return new URI(null, null, text, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path of ours cannot be written: " + text, impossible);
        }
    }
}
