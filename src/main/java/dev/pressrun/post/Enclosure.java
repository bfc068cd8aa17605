package dev.pressrun.post;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a post and that readers may load with it, such as the sound of an episode.
 *
 * @param url absolute
 * @param type a media type, such as {@code audio/mpeg}
 * @param length in bytes; 0 when it is not known
 * @param duration how long it plays; null when it is not known
 */
public record Enclosure(
        URI url, String type, long length, @Nullable Duration duration) {
    public Enclosure {
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("an enclosure's address must be absolute: " + url);
        }
        if (length < 0) {
            throw new IllegalArgumentException("an enclosure cannot have a negative length: " + length);
        }
    }
}
