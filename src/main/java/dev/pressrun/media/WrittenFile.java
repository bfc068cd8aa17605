package dev.pressrun.media;

import dev.pressrun.post.Enclosure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file that readers may load with a post, as its author wrote it.
 *
 * @param address not empty
 * @param type a media type
 * @param length in bytes; 0 when it is not written
 * @param duration how long it plays; null when it is not written
 */
public record WrittenFile(
        String address, String type, long length, @Nullable Duration duration) {

    /** What the file itself is counts more than what was written about it. */
    Enclosure at(Places.Place place) {
        return new Enclosure(place.url(), type, place.length() > 0 ? place.length() : length, duration);
    }
}
