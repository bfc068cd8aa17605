package dev.pressrun.mail;

import dev.pressrun.dkim.Dkim;
import dev.pressrun.subscriber.ReaderLinks;
import java.net.URI;

/**
 * What the messages of all editions have in common.
 *
 * @param links the pages that are about one reader
 * @param site the address of the blog, where all its posts can be read
 * @param dkim how they are signed
 */
public record Letterhead(ReaderLinks links, URI site, LetterheadSettings settings, Dkim dkim) {}
