package dev.pressrun.mail;

import dev.pressrun.digest.Mailbox;

/**
 * Where messages return that cannot be delivered. Each reader's have a token behind a plus sign (RFC 5233), so that a report
 * tells of whom it is, whatever it says.
 */
public record ReturnAddress(Mailbox mailbox) {
    private static final int LONGEST_LOCAL_PART = 64; // RFC 5321, section 4.5.3.1.1
    private static final int LONGEST_TOKEN = 40;
    private static final int ROOM = LONGEST_LOCAL_PART - LONGEST_TOKEN - 1;

    public ReturnAddress {
        if (localPart(mailbox).length() > ROOM) {
            throw new IllegalArgumentException("must have at most " + ROOM
                    + " characters before the at sign, since each reader's has a token there, not "
                    + mailbox.address());
        }
    }

    /** The address of the reader whose token it is. */
    String of(String token) {
        return localPart(mailbox) + "+" + token + "@" + mailbox.domain();
    }

    private static String localPart(Mailbox mailbox) {
        return mailbox.address().substring(0, mailbox.address().lastIndexOf('@'));
    }
}
