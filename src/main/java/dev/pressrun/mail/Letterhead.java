package dev.pressrun.mail;

import dev.pressrun.subscriber.ReaderLinks;

/**
 * What the messages of all editions have in common.
 *
 * @param links the pages that are about one reader
 * @param dkim how they are signed
 */
public record Letterhead(ReaderLinks links, Dkim dkim) {}
