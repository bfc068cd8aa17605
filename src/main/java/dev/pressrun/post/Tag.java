package dev.pressrun.post;

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

    @Override
    public String toString() {
        return name;
    }
}
