package dev.pressrun.delivery;

import dev.pressrun.digest.Edition;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.text.Sha256;

/** The Message-ID of a delivery: derived from edition and subscriber, so every attempt on every node carries the same. */
public final class MessageIds {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 32;

    private MessageIds() {}

    /** With its angle brackets; the right side is the domain of the sender (RFC 5322, section 3.6.4). */
    public static String of(Edition edition, SubscriberId subscriber) {
        String delivery = edition.id() + " " + subscriber;
        return "<" + base32(Sha256.of(delivery)) + "@" + edition.sender().from().domain() + ">";
    }

    /** The first 160 bits, five at a time. */
    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int bit = 0; bit < CHARACTERS * 5; bit += 5) {
            int pair = ((bytes[bit / 8] & 0xff) << 8) | (bytes[bit / 8 + 1] & 0xff);
            text.append(BASE32.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return text.toString();
    }
}
