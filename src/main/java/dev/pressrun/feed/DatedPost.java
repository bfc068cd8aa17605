package dev.pressrun.feed;

import dev.pressrun.post.Post;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A post with its times as feeds show them: whole seconds, no two posts alike. Validators and readers take two entries of the
 * same second for a mistake, yet many authors write only the day.
 *
 * <p>The rule: going from the oldest post to the newest (those of one moment from the last id to the first, as {@link
 * Post#NEWEST_FIRST} has it backwards), a post whose second is taken gets the next free one. So a newer post never changes the
 * times of older ones, the order of the feed is the order of its dates, and a post alone in its second keeps it exactly. Only
 * a post added to a moment that others share, with an id after theirs, moves those by one second.
 */
record DatedPost(Post post, Instant publishedAt, Instant updatedAt) {
    private static final Comparator<DatedPost> LAST_UPDATED_LAST = Comparator.comparing(
                    (DatedPost dated) -> dated.post().updated(), OffsetDateTime.timeLineOrder())
            .thenComparing(DatedPost::publishedAt);

    static List<DatedPost> newestFirst(List<Post> posts) {
        List<DatedPost> dated = withUpdates(withPublications(posts));
        Collections.reverse(dated);
        return dated;
    }

    /** When the post was published, in the offset that its author wrote. */
    OffsetDateTime published() {
        return publishedAt.atOffset(wholeMinutes(post.published().getOffset()));
    }

    /** When the post was last changed, in the offset that its author wrote. */
    OffsetDateTime updated() {
        return updatedAt.atOffset(wholeMinutes(post.updated().getOffset()));
    }

    private static List<DatedPost> withPublications(List<Post> posts) {
        List<DatedPost> dated = new ArrayList<>(posts.size());
        Instant free = Instant.MIN;
        for (Post post : posts.stream().sorted(Post.NEWEST_FIRST.reversed()).toList()) {
            Instant published = later(free, second(post.published()));
            dated.add(new DatedPost(post, published, published));
            free = published.plusSeconds(1);
        }
        return dated;
    }

    /** The same posts in the same order. */
    private static List<DatedPost> withUpdates(List<DatedPost> published) {
        IdentityHashMap<DatedPost, Instant> updates = new IdentityHashMap<>(published.size());
        Instant free = Instant.MIN;
        for (DatedPost next : published.stream().sorted(LAST_UPDATED_LAST).toList()) {
            Instant said = second(next.post().updated());
            Instant updated = later(free, later(said, next.publishedAt()));
            updates.put(next, updated);
            free = updated.plusSeconds(1);
        }
        List<DatedPost> dated = new ArrayList<>(published.size());
        published.forEach(one ->
                dated.add(new DatedPost(one.post(), one.publishedAt(), updates.getOrDefault(one, one.publishedAt()))));
        return dated;
    }

    private static Instant second(OffsetDateTime moment) {
        return Instant.ofEpochSecond(moment.toEpochSecond());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // neither RFC 822 nor RFC 3339 can write the offsets with seconds that zones had in the 19th century
    private static ZoneOffset wholeMinutes(ZoneOffset offset) {
        return offset.getTotalSeconds() % 60 == 0 ? offset : ZoneOffset.UTC;
    }
}
