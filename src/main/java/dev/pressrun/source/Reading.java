package dev.pressrun.source;

import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.PublishedPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of posts held at one moment.
 *
 * @param posts those published by then and not expired, the newest first
 * @param problems by file, line and message
 * @param assets the files that the posts may refer to
 * @param lines what the ledger must say of the posts before they are published, in any order
 * @param drafts how many posts their author holds back
 * @param upcoming how many posts wait for their time
 * @param nextChange the first moment at which reading the same files again gives other posts or problems, since one appears,
 *     expires or reaches the time of its change
 * @param complete whether every folder could be read and any file was there at all; where not, posts may be missing that their
 *     author has not taken away, so what was published before should stay. A file that cannot be read is a problem and no more.
 */
public record Reading(
        List<Post> posts,
        List<Problem> problems,
        AssetFiles assets,
        List<PublishedPost> lines,
        int drafts,
        int upcoming,
        Optional<Instant> nextChange,
        boolean complete) {
    public Reading {
        posts = List.copyOf(posts);
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }
}
