package dev.pressrun.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our messages.
 *
 * @param username null for a server that wants none
 * @param connections how many connections at once; at least 1
 * @param rate messages per second over all connections; 0 for no limit
 */
public record SmtpSettings(
        String host,
        int port,
        Tls tls,
        @Nullable String username,
        @Nullable String password,
        int connections,
        double rate) {
    public SmtpSettings {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
        }
        if (connections < 1) {
            throw new IllegalArgumentException("there must be at least 1 connection, not " + connections);
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("user name and password go together");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", tls=" + tls + ", username=" + username + ", connections="
                + connections + ", rate=" + rate + "]";
    }
}
