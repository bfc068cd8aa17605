package dev.pressrun.digest;

import dev.pressrun.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every edition that was ever made, and which posts each digest has sent. */
public interface Editions {
    /** Remembers when a digest was set up: the first call decides, and every call gives what it decided. */
    Instant setUp(String digest, Instant now);

    /** When a digest was set up; empty when it was not yet. Changes nothing. */
    Optional<Instant> setUpAt(String digest);

    /** The posts that were in an edition of the digest. */
    Set<PostId> sent(String digest);

    /**
     * Keeps the edition, marks its posts as sent by the digest, and owes it to every confirmed subscriber, all in one
     * transaction. Changes nothing when there is an edition of this id, or when one of the posts was sent by this digest
     * before, or when nobody has confirmed.
     */
    Added add(Edition edition);

    Optional<Edition> find(EditionId id);

    /** The editions of a digest, the newest first, without their texts. */
    List<EditionSummary> list(String digest);

    /** A number that becomes another one when an edition of the digest is added or taken away; quick to find out. */
    long state(String digest);

    /** What came of adding an edition. */
    enum Added {
        ADDED,
        KNOWN,
        NOBODY
    }
}
