package dev.pressrun.post;

import java.util.Collection;

/** Where the ledger of what was published is kept. */
public interface PublishedPosts {
    /** All that was ever kept. */
    Ledger ledger();

    /**
     * Adds lines to the ledger, all or none, and on the disk when it returns; a line about a post that has one is put together with
     * it ({@link PublishedPost#and}). Writes nothing when the ledger says all of it already.
     */
    void keep(Collection<PublishedPost> lines);
}
