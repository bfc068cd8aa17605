package dev.pressrun.feed;

import java.time.Instant;

/**
 * A feed as it lies in the folder of feeds.
 *
 * @param modified when its bytes last changed, which a restart does not forget
 */
public record PublishedFeed(FeedFile file, Instant modified, State state) {
    /** What the last publication did to the file. */
    public enum State {
        CHANGED,
        LEFT_AS_IT_WAS
    }
}
