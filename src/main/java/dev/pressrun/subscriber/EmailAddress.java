package dev.pressrun.subscriber;

import java.util.Locale;

/** The address of a subscriber as it was spelt, with its domain in lower case. */
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

    /**
     * What tells readers apart. RFC 5321, section 2.4, lets a host tell {@code Ada} from {@code ada}; none in use does, and one
     * reader must not get two copies.
     */
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Shows enough to recognise it and not enough to use it, for logs: {@code a***@example.org}. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "***" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
