package dev.pressrun.post;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post: a name, and an email address, a home page and a picture where they are known. Home page and picture are
 * absolute addresses of the web.
 */
public record Author(
        String name,
        @Nullable String email,
        @Nullable URI url,
        @Nullable URI avatar) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author must have a name");
        }
    }

    /** An author of whom no picture is known. */
    public Author(String name, @Nullable String email, @Nullable URI url) {
        this(name, email, url, null);
    }

    /** An author of whom only the name is known. */
    public static Author named(String name) {
        return new Author(name, null, null);
    }
}
