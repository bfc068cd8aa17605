package dev.pressrun.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The name we give in EHLO: this host's full name, or the sender's domain when it has none (RFC 5321, section 4.1.4). */
final class HelloName {
    private static final Pattern FULL =
            Pattern.compile("(?!localhost\\.)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*");

    private final String host = canonicalHost();

    /** The name to give when sending for the domain. */
    String forDomain(String domain) {
        return FULL.matcher(host).matches() ? host : domain;
    }

    private static String canonicalHost() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            return ""; // a host without a name
        }
    }
}
