package dev.pressrun.web;

import dev.pressrun.feed.FeedParts;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The states of a feed that readers may still have, and since which of them each entry is what it is now. That is all one needs
 * to tell a reader of any of those states what is new, and it does not grow: one number for each entry that is there now.
 *
 * @param number of the newest state, from 1
 * @param states the number of each by its tag, the oldest first
 * @param entries the number of the first state that had an entry as it is now, by the entry's fingerprint
 */
record FeedHistory(int number, Map<String, Integer> states, Map<Long, Integer> entries) {
    static final FeedHistory NONE = new FeedHistory(0, Map.of(), Map.of());

    /** Who was away for longer than so many changes gets the whole feed. */
    private static final int STATES = 50;

    FeedHistory {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        entries = Map.copyOf(entries);
    }

    /** The history when the feed has come to this state. */
    FeedHistory then(String tag, FeedParts feed) {
        int next = number + 1;
        Map<String, Integer> later = new LinkedHashMap<>(states);
        later.remove(tag); // a state that comes back is a new one
        later.put(tag, next);
        if (later.size() > STATES) {
            later.remove(later.keySet().iterator().next());
        }
        Map<Long, Integer> now = new HashMap<>();
        for (int i = 0; i < feed.size(); i++) {
            long print = feed.fingerprint(i);
            now.put(print, entries.getOrDefault(print, next));
        }
        return new FeedHistory(next, later, now);
    }

    /** Says of each entry of the newest state whether a reader of an older one has yet to see it. */
    IntPredicate newSince(int state, FeedParts feed) {
        return entry -> entries.getOrDefault(feed.fingerprint(entry), number) > state;
    }
}
