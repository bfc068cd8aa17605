package dev.pressrun.post;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post has to look at and listen to beside its text.
 *
 * @param image the absolute address of the picture that stands for the post; null when there is none
 */
public record Media(@Nullable URI image, List<Enclosure> enclosures) {
    public static final Media NONE = new Media(null, List.of());

    public Media {
        enclosures = List.copyOf(enclosures);
    }
}
