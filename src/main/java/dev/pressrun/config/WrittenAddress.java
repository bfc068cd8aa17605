package dev.pressrun.config;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.idn.DomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the addresses of a site and of its owner, and says what would be right where one is not. */
final class WrittenAddress {
    private static final Pattern SITE = Pattern.compile("https?://([^\\s/?#]+)/[^\\s?#]*");
    /** With a digest's name and a token behind it, it fits into a line of 998 (RFC 5322, section 2.1.1). */
    private static final int LONGEST_SITE = 800;

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private WrittenAddress() {}

    /** An absolute http or https address; a slash is put at its end where it has none. */
    static URI site(String text) {
        String complete = text.endsWith("/") ? text : text + "/";
        Matcher parts = SITE.matcher(complete);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be an address such as https://example.org/blog/, not " + text);
        }
        String host = PORT.matcher(parts.group(1)).replaceFirst("");
        URI address = URI.create(complete.substring(0, parts.start(1))
                + lookedUp(host)
                + complete.substring(parts.start(1) + host.length()));
        if (address.getHost() == null) {
            // RFC 1123, section 2.1, and what java.net.URI holds to
            throw new IllegalArgumentException("must name a host in letters, digits, hyphens and dots, not " + host);
        }
        // a header of a mail, as every other place where it ends up, holds only ASCII
        String ascii = address.toASCIIString();
        if (ascii.length() > LONGEST_SITE) {
            throw new IllegalArgumentException("must have at most " + LONGEST_SITE
                    + " characters, since links in the header of a mail begin with it, not " + ascii.length());
        }
        return URI.create(ascii);
    }

    /** An absolute http or https address of one thing, such as a picture. */
    static URI page(String text) {
        try {
            URI address = new URI(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "must be an address such as https://example.org/logo.png, not " + text, e);
        }
        throw new IllegalArgumentException("must be an address such as https://example.org/logo.png, not " + text);
    }

    /** {@code ada@example.org} or {@code Ada Lovelace <ada@example.org>}. */
    static Mailbox mailbox(String text) {
        try {
            return Mailbox.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be an address such as Ada <ada@example.org>, not " + text + reason(text, e), e);
        }
    }

    private static String reason(String text, IllegalArgumentException e) {
        return text.chars().allMatch(c -> c < 0x80) ? "" : ": " + e.getMessage();
    }

    /** The name of a domain, as it is looked up. */
    static String domain(String text) {
        try {
            return DomainName.parse(text).ascii();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be a domain such as example.org, not " + text + reason(text, e), e);
        }
    }

    /** RFC 5891, section 4: the form in which a name in other letters is looked up. */
    private static String lookedUp(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        try {
            return DomainName.parse(host).ascii();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must name a host such as example.org, not " + host + reason(host, e), e);
        }
    }
}
