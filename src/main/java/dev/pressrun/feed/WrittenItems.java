package dev.pressrun.feed;

import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts as items. A post is rendered and written once for all the documents that hold it. What feeds hold, which is the newest
 * posts, is kept from one publication to the next as far as it fits; of what only archives hold nothing is kept.
 */
final class WrittenItems {
    /** As many bytes are kept between publications; it is room for a thousand posts. */
    private static final long ROOM = 16 * 1024 * 1024;

    private final Site site;
    private final Set<Format> formats;
    /** By their {@link #key}. */
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private final AtomicLong size = new AtomicLong();
    /** How many documents hold an item, of those that a feed holds. */
    private volatile Map<String, Integer> uses = Map.of();

    private record Kept(DatedPost post, WrittenItem item) {}

    WrittenItems(Site site, Set<Format> formats) {
        this.site = site;
        this.formats = formats;
    }

    /** Says which documents there will be. */
    void expect(List<Contents> documents) {
        Map<String, Integer> expected = new HashMap<>();
        documents.stream()
                .filter(contents -> contents.part().kind() != Part.Kind.ARCHIVE)
                .forEach(contents -> contents.part()
                        .posts()
                        .forEach(post -> expected.merge(key(post, content(post, contents)), 1, Integer::sum)));
        kept.keySet().retainAll(expected.keySet());
        uses = expected;
    }

    WrittenItem of(DatedPost dated, Contents contents) {
        Content content = content(dated, contents);
        String key = key(dated, content);
        Kept before = kept.get(key);
        if (before != null && before.post().equals(dated)) {
            return before.item();
        }
        WrittenItem item = WrittenItem.of(Item.of(dated, content, site), formats);
        int count = uses.getOrDefault(key, 0);
        if (count > 1 || (count == 1 && size.get() < ROOM)) {
            kept.put(key, new Kept(dated, item));
            size.addAndGet(item.size());
        }
        return item;
    }

    /** Forgets what does not fit until the next publication. */
    void rest() {
        long left = ROOM;
        for (Iterator<Kept> each = kept.values().iterator(); each.hasNext(); ) {
            left -= each.next().item().size();
            if (left < 0) {
                each.remove();
            }
        }
        size.set(ROOM - Math.max(0, left));
    }

    private static Content content(DatedPost dated, Contents contents) {
        Content wanted = dated.post().syndication().content();
        return wanted == null ? contents.series().content() : wanted;
    }

    /** Which of a post's two items; a post's own equality would look at all that an author wrote. */
    private static String key(DatedPost dated, Content content) {
        return content + "\n" + dated.post().id() + "\n" + dated.post().path();
    }
}
