package dev.pressrun.mail;

import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.Recent;
import dev.pressrun.delivery.SendResult;
import dev.pressrun.digest.Edition;
import dev.pressrun.subscriber.EmailAddress;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The editions that are being sent, each prepared once, whether that goes well or not. */
final class PreparedEditions {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedEditions.class);
    private static final int EDITIONS_KEPT = 4;

    /** What can stand between the angle brackets of RCPT, and in a header; letters beyond ASCII before the at sign (RFC 6531). */
    private static final Pattern SENDABLE =
            Pattern.compile("[^\\x00-\\x20\\x7f-\\x9f<>\\u2028\\u2029\\p{Cs}]+@[!-~&&[^<>]]+");

    private final Recent<Edition, Preparation> editions;

    PreparedEditions(Letterhead letterhead) {
        editions = new Recent<>(EDITIONS_KEPT, edition -> prepare(edition, letterhead));
    }

    /** Sends with the prepared edition, unless there can be no such message. */
    SendResult send(Message message, Function<PreparedEdition, SendResult> send) {
        return canGoTo(message.to())
                ? editions.of(message.edition()).send(send)
                : new SendResult.Impossible("the address has characters that no message can carry");
    }

    private static boolean canGoTo(EmailAddress to) {
        return SENDABLE.matcher(to.wire()).matches();
    }

    private static Preparation prepare(Edition edition, Letterhead letterhead) {
        try {
            PreparedEdition prepared = new PreparedEdition(edition, letterhead);
            return send -> send.apply(prepared);
        } catch (RuntimeException | StackOverflowError trouble) {
            // an edition is frozen: the next reader's message would fail the same way
            LOG.error("no message can be made of this edition; it stays owed edition={}", edition.id(), trouble);
            SendResult held =
                    new SendResult.Held(Reply.line("no message can be made of this edition: " + trouble.getMessage()));
            return send -> held;
        }
    }

    private interface Preparation {
        SendResult send(Function<PreparedEdition, SendResult> send);
    }
}
