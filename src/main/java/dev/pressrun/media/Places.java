package dev.pressrun.media;

import java.net.URI;
import java.util.Optional;

/** Knows where the files are that a post names. */
public interface Places {
    /** Where readers find what is written as an address in front matter; empty when it can be no address of the web. */
    Optional<Place> of(String written);

    /**
     * An address, and what is known of the file behind it.
     *
     * @param url absolute
     * @param length in bytes; 0 when the file is not one of ours
     */
    record Place(URI url, long length) {}
}
