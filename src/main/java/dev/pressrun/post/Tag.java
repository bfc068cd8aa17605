package dev.pressrun.post;

import org.jspecify.annotations.Nullable;

/** A word that the author filed a post under, in the author's own spelling. */
public record Tag(String name) {
    public Tag {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a tag must not be blank");
        }
    }

    /** Says whether both mean the same to a reader: case does not matter. */
    public boolean matches(Tag other) {
        return name.equalsIgnoreCase(other.name);
    }

    // as records compare anyway, but theirs is put together by the JVM at its first use, in the middle of a short build
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag tag && name.equals(tag.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
