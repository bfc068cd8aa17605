package dev.pressrun.post;

/** How much of a post goes into a feed or a digest. */
public enum Content {
    FULL,
    SUMMARY
}
