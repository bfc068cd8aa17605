package dev.pressrun.feed;

import dev.pressrun.post.Content;
import dev.pressrun.post.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The posts of one publication as items. A post is rendered and written once for all the documents that hold it: those that
 * several hold are kept as bytes, the others are not.
 */
final class WrittenItems {
    private final Site site;
    private final Set<Format> formats;
    private final Map<Key, Integer> uses = new HashMap<>();
    private final Map<Key, WrittenItem> kept = new ConcurrentHashMap<>();

    /** Which of a post's two items; a record's own equality would look at all that an author wrote. */
    private record Key(String id, String path, Content content) {}

    WrittenItems(Site site, Set<Format> formats) {
        this.site = site;
        this.formats = formats;
    }

    /** Says that a document will hold these posts. */
    void expect(Contents contents) {
        contents.part().posts().forEach(post -> uses.merge(key(post, contents), 1, Integer::sum));
    }

    WrittenItem of(DatedPost dated, Contents contents) {
        Key key = key(dated, contents);
        return uses.getOrDefault(key, 1) == 1
                ? write(dated, key)
                : kept.computeIfAbsent(key, first -> write(dated, first));
    }

    private WrittenItem write(DatedPost dated, Key key) {
        return WrittenItem.of(Item.of(dated, key.content(), site), formats);
    }

    private static Key key(DatedPost dated, Contents contents) {
        Content wanted = dated.post().syndication().content();
        return new Key(
                dated.post().id().value(),
                dated.post().path(),
                wanted == null ? contents.series().content() : wanted);
    }
}
