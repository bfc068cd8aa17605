package dev.pressrun.mail;

import dev.pressrun.digest.Mailbox;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of itself in every message, beside its pages; each is null for nothing.
 *
 * @param unsubscribe gets mails of readers who unsubscribe
 * @param returns gets what cannot be delivered
 * @param feedbackId by which Gmail names the sender when it tells of complaints
 */
public record LetterheadSettings(
        @Nullable Mailbox unsubscribe,
        @Nullable ReturnAddress returns,
        @Nullable String feedbackId) {
    /** Nothing of all that. */
    public static final LetterheadSettings NONE = new LetterheadSettings(null, null, null);

    /** Gmail wants 5 to 15 characters, and takes a colon for the end. */
    private static final Pattern FEEDBACK_ID = Pattern.compile("[A-Za-z0-9._-]{5,15}");

    public LetterheadSettings {
        if (feedbackId != null) {
            feedbackId(feedbackId);
        }
    }

    /** The text if it can be one. */
    public static String feedbackId(String text) {
        if (!FEEDBACK_ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be 5 to 15 letters, digits, dots, hyphens and underscores, not " + text);
        }
        return text;
    }
}
