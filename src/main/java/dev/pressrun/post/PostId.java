package dev.pressrun.post;

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

    @Override
    public String toString() {
        return value;
    }
}
