package dev.pressrun.source;

import dev.pressrun.media.WrittenMedia;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post that its author does not hold back, and that readers may see from the moment it is published.
 *
 * @param media what the author wrote about pictures and sounds; the post has them when it is known which files there are
 * @param until when they may no longer
 */
record Candidate(Post post, WrittenMedia media, Optional<Instant> until) {
    boolean isUpcoming(Instant now) {
        return post.published().toInstant().isAfter(now);
    }

    boolean isPublished(Instant now) {
        return !isUpcoming(now) && until.map(now::isBefore).orElse(true);
    }

    /** When time alone will make it appear, look otherwise or go; empty when it stays as it is. */
    Optional<Instant> nextChange(Instant now) {
        if (isUpcoming(now)) {
            return Optional.of(post.published().toInstant());
        }
        return isPublished(now)
                ? Stream.concat(until.stream(), Stream.of(post.updated().toInstant()))
                        .filter(now::isBefore)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The same post with an id and an address of its own. */
    Candidate named(PostId id, URI url) {
        return new Candidate(post.named(id, url), media, until);
    }

    /** The post as of now: it cannot have been changed at a time that is yet to come. */
    Post at(Instant now, Notes notes) {
        if (!post.updated().toInstant().isAfter(now)) {
            return post;
        }
        notes.warn(
                0,
                "was changed at a time that is yet to come (" + post.updated()
                        + ") and counts as unchanged until then; correct the date of the change");
        return post.updatedAt(post.published());
    }
}
