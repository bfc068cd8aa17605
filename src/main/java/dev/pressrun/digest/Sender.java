package dev.pressrun.digest;

import org.jspecify.annotations.Nullable;

/**
 * Who a digest comes from, as its messages' headers say it.
 *
 * @param replyTo null for none of its own
 * @param listTitle the phrase before the list's id
 * @param listId stable for the life of the digest, in the form of a domain name (RFC 2919)
 * @param owner who runs the list, for List-Owner (RFC 2369, section 3.5); null when unknown
 */
public record Sender(
        Mailbox from,
        @Nullable Mailbox replyTo,
        String listTitle,
        String listId,
        @Nullable String owner) {}
