package dev.pressrun.subscriber;

import java.util.SortedMap;

/** The secrets from which tokens are made, by their numbers; kept as long as a token made with them may be used. */
public interface TokenKeys {
    /** All of them, at least one: there is none before the first call, which makes it. */
    SortedMap<Integer, byte[]> all();
}
