package dev.pressrun.delivery;

import dev.pressrun.digest.Edition;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.text.Base32;
import dev.pressrun.text.Sha256;
import java.util.Arrays;

/** The Message-ID of a delivery: derived from edition and subscriber, so every attempt on every node carries the same. */
public final class MessageIds {
    private static final int BYTES = 20;

    private MessageIds() {}

    /** With its angle brackets; the right side is the domain of the sender (RFC 5322, section 3.6.4). */
    public static String of(Edition edition, SubscriberId subscriber) {
        String delivery = edition.id() + " " + subscriber;
        return "<" + Base32.of(Arrays.copyOf(Sha256.of(delivery), BYTES)) + "@"
                + edition.sender().from().domain() + ">";
    }
}
