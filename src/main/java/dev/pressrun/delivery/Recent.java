package dev.pressrun.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the few things that were asked for last, so that each is made once and not once per reader. Safe for several threads. */
public final class Recent<K, V> {
    private final Function<K, V> make;
    private final Map<K, V> kept;

    public Recent(int limit, Function<K, V> make) {
        this.make = make;
        this.kept = new LinkedHashMap<>(limit, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    /** The thing for the key, made now when it is not kept. Nothing is kept when making it throws. */
    public synchronized V of(K key) {
        return kept.computeIfAbsent(key, make);
    }
}
