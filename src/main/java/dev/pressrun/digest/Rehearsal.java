package dev.pressrun.digest;

import dev.pressrun.post.Post;
import java.util.List;

/**
 * An edition as it would be, and what its author should know of it.
 *
 * @param shortened posts that the HTML has not in full although the digest wants that, since it would be too large
 */
public record Rehearsal(Edition edition, List<Post> shortened) {
    public Rehearsal {
        shortened = List.copyOf(shortened);
    }
}
