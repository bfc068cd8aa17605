package dev.pressrun.post;

import org.jspecify.annotations.Nullable;

/**
 * What makes a post the same post for ever, whatever becomes of its text, date or address: an IRI, compared character by
 * character (RFC 4287, section 4.2.6).
 */
public record PostId(String value) {
    public PostId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a post id must not be blank");
        }
    }

    // as records compare anyway, but theirs is put together by the JVM at its first use, in the middle of a short build
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
