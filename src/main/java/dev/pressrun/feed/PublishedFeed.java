package dev.pressrun.feed;

import java.time.Instant;

/**
 * A feed as it lies in the folder of feeds.
 *
 * @param modified when its bytes last changed, which a restart does not forget
 */
public record PublishedFeed(FeedFile file, Instant modified, State state) {
    /** Whether it is the same file, which has not changed, as far as one sees without looking at the bytes. */
    public boolean isOf(PublishedFeed other) {
        return modified.equals(other.modified) && file.equals(other.file);
    }

    /** What the last publication did to the file. */
    public enum State {
        CHANGED,
        LEFT_AS_IT_WAS
    }
}
