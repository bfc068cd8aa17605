package dev.pressrun.post;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post has to look at and listen to beside its text.
 *
 * @param image the absolute address of the picture that stands for the post; null when there is none
 * @param episode what a podcast says about the post; {@link Episode#UNTOLD} when nothing is said
 */
public record Media(@Nullable URI image, List<Enclosure> enclosures, Episode episode) {
    public static final Media NONE = new Media(null, List.of());

    public Media {
        if (image != null && !image.isAbsolute()) {
            throw new IllegalArgumentException("the address of a post's image must be absolute: " + image);
        }
        enclosures = List.copyOf(enclosures);
    }

    /** Media of a post that a podcast says nothing more about. */
    public Media(@Nullable URI image, List<Enclosure> enclosures) {
        this(image, enclosures, Episode.UNTOLD);
    }
}
