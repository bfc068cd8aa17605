package dev.pressrun.digest;

import dev.pressrun.post.PostId;
import java.time.Instant;
import java.util.List;

/**
 * One issue of a digest, frozen when it was made: what happens to posts or settings later changes nothing in it.
 *
 * @param made when it was made, to the second; the Date of its messages
 * @param posts the posts in it, the newest first; never empty
 * @param summary what it is about, in a few words on one line; empty in editions from before there were summaries
 * @param html a whole HTML document
 * @param text the same for a terminal, lines joined by {@code \n}
 */
public record Edition(
        EditionId id,
        Instant made,
        Sender sender,
        List<PostId> posts,
        String subject,
        String summary,
        String html,
        String text) {
    public Edition {
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("an edition must have a post: " + id);
        }
        posts = List.copyOf(posts);
    }
}
