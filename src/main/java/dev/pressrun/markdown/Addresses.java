package dev.pressrun.markdown;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes the addresses in a post absolute, and drops those that could run code in a reader's program. */
final class Addresses {
    private static final Set<String> LINKED = Set.of(
            "http", "https", "mailto", "tel", "sms", "ftp", "xmpp", "irc", "ircs", "geo", "magnet", "news", "matrix",
            "gemini", "gopher", "webcal");
    private static final Set<String> SHOWN = Set.of("http", "https");

    /** Names a post, whose address others know; it never leaves the house. */
    static final String POST = "post";

    /** A picture that is its own address, without those that are text and may hold scripts. */
    private static final Pattern PICTURE =
            Pattern.compile("\\s*data:image/(?:png|jpeg|gif|webp|avif);base64,", Pattern.CASE_INSENSITIVE);

    /** RFC 3986, section 2: the ASCII characters other than letters and digits that may stand in an address. */
    private static final String PUNCTUATION = "-._~:/?@!$&'()*+,;=";

    private final UriReference page;
    private final UriReference base;
    private final Function<String, Optional<URI>> linked;

    private Addresses(UriReference page, UriReference base, Function<String, Optional<URI>> linked) {
        this.page = page;
        this.base = base;
        this.linked = linked;
    }

    /** A place in the post, such as a footnote, is on its page; any other address is relative to the base. */
    Addresses(URI page, URI base) {
        this(UriReference.parse(page.toString()), UriReference.parse(base.toString()), path -> Optional.empty());
    }

    /** The same, but a link to a path that {@code pages} knows leads to the page that it has for it. */
    Addresses linking(Function<String, Optional<URI>> pages) {
        return new Addresses(page, base, pages);
    }

    /** The absolute form of what a reader may follow, or nothing when its scheme is not one we pass on. */
    Optional<String> link(String address) {
        UriReference found = found(address);
        return absolute(found.isPath() || POST.equals(found.scheme()) ? linked(found) : found, LINKED);
    }

    /** The absolute form of what a reader's program loads by itself. */
    Optional<String> image(String address) {
        if (PICTURE.matcher(address).lookingAt()) {
            return Optional.of(address.strip()).filter(data -> data.chars().allMatch(Addresses::stays));
        }
        return address.isBlank() ? Optional.empty() : absolute(found(address), SHOWN);
    }

    /** The absolute forms in a srcset: addresses, each with a width or a density behind it. */
    Optional<String> images(String candidates) {
        return SourceSet.with(candidates, this::image);
    }

    private static UriReference found(String address) {
        return encoded(UriReference.parse(withoutControls(address)));
    }

    private UriReference linked(UriReference found) {
        return linked.apply(found.scheme() == null ? found.path() : found.scheme() + ":" + found.path())
                .map(known -> UriReference.parse(known.toString()).at(found.query(), found.fragment()))
                .orElse(found);
    }

    private Optional<String> absolute(UriReference written, Set<String> schemes) {
        // "//host/path" is from when pages came by two schemes
        boolean isSchemeless = written.scheme() == null && written.authority() != null;
        UriReference found = isSchemeless ? written.by("https") : written;
        UriReference url = (found.isPlace() ? page : base).resolve(found);
        String scheme = url.scheme();
        return scheme != null && schemes.contains(scheme.toLowerCase(Locale.ROOT))
                ? Optional.of(url.toString())
                : Optional.empty();
    }

    /** Browsers drop tabs and line breaks, so "java\nscript:" must not pass as a path; a terminal obeys other controls. */
    private static String withoutControls(String address) {
        String stripped = address.strip();
        if (stripped.chars().noneMatch(Character::isISOControl)) {
            return stripped;
        }
        return stripped.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static UriReference encoded(UriReference found) {
        return new UriReference(
                found.scheme(),
                found.authority(), // a host in letters beyond ASCII is the business of whoever looks it up
                encoded(found.path()),
                found.query() == null ? null : encoded(found.query()),
                found.fragment() == null ? null : encoded(found.fragment()));
    }

    private static String encoded(String part) {
        if (part.chars().allMatch(Addresses::stays)) {
            return part;
        }
        StringBuilder out = new StringBuilder(part.length() + 16);
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) && hex(bytes[i + 2]);
            if (escape || stays(bytes[i])) {
                out.append((char) bytes[i]);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", bytes[i]));
            }
        }
        return out.toString();
    }

    private static boolean stays(int c) {
        return UriReference.alphanumeric(c) || PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean hex(int c) {
        return Character.digit(c, 16) >= 0;
    }
}
