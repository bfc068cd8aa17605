package dev.pressrun.digest;

import java.net.URI;
import java.util.Set;

/**
 * Where what was sent can be read again: in the list of a digest's editions, or on the blog where a digest keeps none.
 *
 * @param site the address of the blog, where all its posts are
 * @param digests the names of those that keep their editions
 */
public record Archives(URI site, EditionLinks links, Set<String> digests) {
    public Archives {
        digests = Set.copyOf(digests);
    }

    /** The address for a digest. */
    public String of(String digest) {
        return digests.contains(digest) ? links.of(digest) : site.toString();
    }
}
