package dev.pressrun.web;

import dev.pressrun.post.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of posts, by the paths of their addresses. Where each post is remains from one publication to the next, since an edit
 * moves none.
 */
final class PostPages {
    private static final Logger LOG = LoggerFactory.getLogger(PostPages.class);

    private final List<Post> posts;
    private final Set<SitePath> taken;
    /** The numbers of the posts in the list. */
    private final Map<SitePath, Integer> places;

    private final IntFunction<Answer> page;
    private final AtomicReferenceArray<@Nullable Answer> made;

    private PostPages(List<Post> posts, Set<SitePath> taken, Map<SitePath, Integer> places, IntFunction<Answer> page) {
        this.posts = posts;
        this.taken = taken;
        this.places = places;
        this.page = page;
        this.made = new AtomicReferenceArray<>(posts.size());
    }

    /**
     * The pages of the posts that stand on this host: a language may have one of its own.
     *
     * @param taken where something else stands, and no post can be
     * @param page makes the page of the post with a number in the list
     * @param before those of the publication before
     */
    static PostPages of(
            Publication publication, Set<SitePath> taken, IntFunction<Answer> page, @Nullable PostPages before) {
        List<Post> posts = publication.posts();
        return before != null && before.taken.equals(taken) && before.standsFor(posts)
                ? new PostPages(posts, before.taken, before.places, page)
                : new PostPages(posts, Set.copyOf(taken), places(publication, taken), page);
    }

    private boolean standsFor(List<Post> others) {
        if (posts.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < posts.size(); i++) {
            // mostly the same object, which this looks at first
            if (!Objects.equals(posts.get(i).url(), others.get(i).url())) {
                return false;
            }
        }
        return true;
    }

    private static Map<SitePath, Integer> places(Publication publication, Set<SitePath> taken) {
        List<Post> posts = publication.posts();
        Map<SitePath, Integer> places = new HashMap<>();
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (!publication.isHere(post.url())) {
                continue;
            }
            Optional<SitePath> path =
                    SitePath.parse(post.url().getRawPath()).filter(free -> !taken.contains(free) && !Health.has(free));
            if (path.isEmpty() || places.putIfAbsent(path.get(), i) != null) {
                LOG.warn(
                        "this post has no page, since its address is taken or malformed: {} url={}",
                        post.path(),
                        post.url());
            }
        }
        return places;
    }

    boolean has(SitePath path) {
        return places.containsKey(path);
    }

    /** The page of the post at a path; null when there is none. */
    @Nullable
    Answer at(SitePath path) {
        Integer place = places.get(path);
        if (place == null) {
            return null;
        }
        Answer known = made.get(place);
        if (known != null) {
            return known;
        }
        Answer fresh = page.apply(place);
        return made.compareAndSet(place, null, fresh) ? fresh : made.get(place);
    }
}
