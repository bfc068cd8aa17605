package dev.pressrun.digest;

import dev.pressrun.idn.DomainName;
import dev.pressrun.text.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and an address that a message comes from or goes back to (RFC 5322, section 3.4). The name may be empty; the address is
 * ASCII, a dot-atom at a host name; {@code localhost} is one too.
 */
public record Mailbox(String name, String address) {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>\\s]+)>\\s*");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    /** RFC 1123, section 2.1: hyphens only inside. */
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** The lengths are those of RFC 5321, section 4.5.3.1: 64 before the at sign, and 256 for a path with its brackets. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{1,254}$)(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    public Mailbox {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("not an email address: " + address);
        }
        if (name.chars().anyMatch(OneLine::isControl)) {
            throw new IllegalArgumentException("a name must not hold control characters");
        }
    }

    /**
     * Reads {@code ada@example.org} or {@code Ada Lovelace <ada@example.org>}. A domain in other letters is taken in the form that
     * is looked up.
     */
    public static Mailbox parse(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches()
                ? new Mailbox(named.group(1), sendable(named.group(2)))
                : new Mailbox("", sendable(text.strip()));
    }

    private static String sendable(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        String local = address.substring(0, address.length() - domain.length());
        if (local.chars().anyMatch(c -> c > 0x7F)) {
            // RFC 6531: whoever cannot send mail to such an address would get none from it
            throw new IllegalArgumentException(
                    "what stands before the at sign must be ASCII, since many readers' servers take no mail from others");
        }
        return DomainName.isPlain(domain)
                ? address
                : local + DomainName.parse(domain).ascii();
    }

    /** What stands behind the at sign. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
