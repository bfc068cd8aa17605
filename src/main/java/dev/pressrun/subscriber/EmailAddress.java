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

    /**
     * Reads an address that somebody typed, white space around it aside. Throws {@link InvalidAddressException} for everything
     * that is not plainly {@code name@example.org}. The constructor is for addresses that were read before.
     */
    public static EmailAddress parse(String text) {
        String address = text.strip();
        AddressSyntax.fault(address).ifPresent(fault -> {
            throw new InvalidAddressException(address, fault);
        });
        return new EmailAddress(address);
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
