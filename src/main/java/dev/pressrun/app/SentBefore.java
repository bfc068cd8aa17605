package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Selection;
import dev.pressrun.post.Ledger;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the store says of the past, read in one go and let go of, for commands that only look; where there is no store, nothing was
 * sent yet, and none is made.
 */
record SentBefore(Map<String, Set<PostId>> sent, Map<String, Instant> setUp, Ledger ledger) {
    private static final SentBefore NOTHING = new SentBefore(Map.of(), Map.of(), Ledger.EMPTY);

    static SentBefore read(Settings settings) {
        if (!Store.isThere(settings.store())) {
            return NOTHING;
        }
        Map<String, Set<PostId>> sent = new HashMap<>();
        Map<String, Instant> setUp = new HashMap<>();
        try (Store store = Store.open(settings.store())) {
            for (Digest digest : settings.digests()) {
                String name = digest.name();
                sent.put(name, store.editions().sent(name));
                store.editions().setUpAt(name).ifPresent(at -> setUp.put(name, at));
            }
            return new SentBefore(sent, setUp, store.publishedPosts().ledger());
        }
    }

    /** The posts that an edition made now would have. */
    List<Post> newPosts(Digest digest, List<Post> posts, Instant now) {
        String name = digest.name();
        return Selection.of(digest, posts, sent.getOrDefault(name, Set.of()), setUp.getOrDefault(name, now), now);
    }
}
