package dev.pressrun.subscriber;

import java.util.Locale;

/** The address of a subscriber, with its domain in lower case; two addresses are the same when their text is. */
public record EmailAddress(String value) {
    public EmailAddress {
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1) {
            throw new IllegalArgumentException("not an email address: " + value);
        }
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /** Shows enough to recognise it and not enough to use it, for logs: {@code a***@example.org}. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
