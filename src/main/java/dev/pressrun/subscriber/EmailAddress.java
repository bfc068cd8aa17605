package dev.pressrun.subscriber;

import dev.pressrun.idn.DomainName;
import dev.pressrun.idn.Spelling;
import java.util.Locale;

/**
 * The address of a subscriber, in any script.
 *
 * @param value for people: as it was spelt, with its domain in small letters
 */
public record EmailAddress(String value) {
    /** Longer than any that is valid, in whatever form it is typed. */
    private static final int MOST_TYPED = 1_000;

    public EmailAddress {
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1) {
            throw new IllegalArgumentException("not an email address: " + value);
        }
        String local = value.substring(0, at);
        String domain = value.substring(at + 1);
        value = spelt(local) + "@"
                + (isAscii(domain)
                        ? domain.toLowerCase(Locale.ROOT)
                        : DomainName.parse(domain).shown());
    }

    /**
     * Reads an address that somebody typed, white space around it aside. Throws {@link InvalidAddressException} for everything
     * that is not plainly {@code name@example.org}. The constructor is for addresses that were read before, and judges no domain
     * that needs no other form: a reader whose address was once taken stays one, whatever this version thinks of it.
     */
    public static EmailAddress parse(String text) {
        String address = text.strip();
        if (address.length() > MOST_TYPED) {
            throw new InvalidAddressException(address, AddressSyntax.TOO_LONG);
        }
        AddressSyntax.fault(wire(address)).ifPresent(fault -> {
            throw new InvalidAddressException(address, fault);
        });
        return new EmailAddress(address);
    }

    /** The address with the domain as it is looked up; as it is where that shall be said to be no address. */
    private static String wire(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (at < 1 || DomainName.isPlain(domain)) {
            return spelt(address);
        }
        try {
            return spelt(address.substring(0, at)) + "@"
                    + DomainName.parse(domain).ascii();
        } catch (IllegalArgumentException e) {
            throw new InvalidAddressException(address, String.valueOf(e.getMessage()));
        }
    }

    /** The form in which it is sent to: as it was spelt before the at sign, and its domain as it is looked up. */
    public String wire() {
        String domain = domain();
        return isAscii(domain)
                ? value
                : localPart() + "@" + DomainName.parse(domain).ascii();
    }

    /**
     * What tells readers apart: the form in which it is sent to, in small letters. RFC 5321, section 2.4, lets a host tell
     * {@code Ada} from {@code ada}; none in use does, and one reader must not get two copies.
     */
    public String canonical() {
        String wire = wire();
        return isAscii(wire) ? wire.toLowerCase(Locale.ROOT) : Spelling.small(wire);
    }

    /** Whether only a server that offers SMTPUTF8 can take mail for it (RFC 6531): what is before the at sign has no other form. */
    public boolean needsUtf8() {
        return !isAscii(localPart());
    }

    /** Shows enough to recognise it and not enough to use it, for logs: {@code a***@example.org}. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "***@" + domain();
    }

    private String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    private String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static String spelt(String text) {
        return isAscii(text) ? text : Spelling.composed(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
