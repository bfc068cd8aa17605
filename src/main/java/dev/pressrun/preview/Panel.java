package dev.pressrun.preview;

import dev.pressrun.post.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one digest.
 *
 * @param name as the settings call it
 * @param note which posts these are
 * @param posts the newest first
 * @param letter null where there is nothing to mail
 */
public record Panel(
        String name,
        String title,
        String note,
        List<Post> posts,
        @Nullable Letter letter,
        List<Warning> warnings) {
    public Panel {
        posts = List.copyOf(posts);
        warnings = List.copyOf(warnings);
    }
}
