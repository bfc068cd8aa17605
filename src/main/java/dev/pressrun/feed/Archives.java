package dev.pressrun.feed;

/** Which feeds keep their older posts in archive documents (RFC 5005, section 4). */
public enum Archives {
    NONE,
    /** Those of the whole site and those that the settings name. */
    MAIN,
    ALL
}
