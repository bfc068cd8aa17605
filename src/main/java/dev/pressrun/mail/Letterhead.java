package dev.pressrun.mail;

import dev.pressrun.digest.Archives;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.subscriber.ReaderLinks;

/**
 * What the messages of all editions have in common.
 *
 * @param links the pages that are about one reader
 * @param archives where earlier editions can be read
 * @param dkim how they are signed
 */
public record Letterhead(ReaderLinks links, Archives archives, LetterheadSettings settings, Dkim dkim) {}
