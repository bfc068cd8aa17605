package dev.pressrun.digest;

import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Decides which posts make the next edition of a digest. */
public final class Selection {
    private static final int A_FEW = 3;

    private Selection() {}

    /**
     * The posts of the next edition, the newest first: those that the digest wants, that it has not sent, and that were published
     * by {@code now} and not before it began. Empty when fewer than the digest's least are new; when more than its most are new,
     * the oldest go first and the others wait.
     *
     * @param sent the posts that the digest has sent before, whatever became of them since
     * @param setUp when the digest was set up
     */
    public static List<Post> of(Digest digest, List<Post> posts, Set<PostId> sent, Instant setUp, Instant now) {
        Instant start = start(digest, setUp);
        List<Post> fresh = posts.stream()
                .filter(Post::isListed)
                .filter(post -> digest.tags().isEmpty() || post.hasAnyOf(digest.tags()))
                .filter(post -> !sent.contains(post.id()))
                .filter(post -> isBetween(start, post.published().toInstant(), now))
                .sorted(Post.NEWEST_FIRST)
                .toList();
        if (fresh.size() < digest.minPosts()) {
            return List.of();
        }
        return fresh.subList(Math.max(0, fresh.size() - digest.maxPosts()), fresh.size());
    }

    /** A few of the newest posts that the digest wants, to look at when none is new; may be empty. */
    public static List<Post> newest(Digest digest, List<Post> posts) {
        return posts.stream()
                .filter(Post::isListed)
                .filter(post -> digest.tags().isEmpty() || post.hasAnyOf(digest.tags()))
                .sorted(Post.NEWEST_FIRST)
                .limit(Math.max(digest.minPosts(), Math.min(A_FEW, digest.maxPosts())))
                .toList();
    }

    /** A whole day: an author who dates a post by day alone and sets the digest up that day expects the post in it. */
    private static Instant start(Digest digest, Instant setUp) {
        LocalDate since = digest.since();
        LocalDate first = since != null ? since : LocalDate.ofInstant(setUp, digest.zone());
        return first.atStartOfDay(digest.zone()).toInstant();
    }

    private static boolean isBetween(Instant first, Instant moment, Instant last) {
        return !moment.isBefore(first) && !moment.isAfter(last);
    }
}
