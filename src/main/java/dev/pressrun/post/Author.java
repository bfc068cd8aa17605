package dev.pressrun.post;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who wrote a post: a name, and an email address and a home page where they are known. */
public record Author(
        String name, @Nullable String email, @Nullable URI url) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author must have a name");
        }
    }

    /** An author of whom only the name is known. */
    public static Author named(String name) {
        return new Author(name, null, null);
    }
}
