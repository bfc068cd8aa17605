package dev.pressrun.source;

import dev.pressrun.post.Post;
import java.time.Instant;
import java.util.Optional;

/**
 * A post that its author does not hold back.
 *
 * @param from when readers may first see it
 * @param until when they may no longer
 */
record Candidate(Post post, Instant from, Optional<Instant> until) {
    boolean isUpcoming(Instant now) {
        return from.isAfter(now);
    }

    boolean isPublished(Instant now) {
        return !isUpcoming(now) && until.map(now::isBefore).orElse(true);
    }

    Candidate with(Post other) {
        return new Candidate(other, from, until);
    }
}
