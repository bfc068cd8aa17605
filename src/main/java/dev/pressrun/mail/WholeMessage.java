package dev.pressrun.mail;

import dev.pressrun.delivery.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message as it would leave the house, to look at it. */
public final class WholeMessage {
    private WholeMessage() {}

    /** Every byte of the message: prepared, made its reader's own, and signed, as a mailer does it. */
    public static byte[] of(Message message, Letterhead letterhead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PreparedEdition(message.edition(), letterhead).writeTo(out, message);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
