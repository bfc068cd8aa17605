package dev.pressrun.digest;

/** How much of a post stands in an edition, the same in all of its parts. */
enum Extent {
    FULL,
    SUMMARY,
    TITLE
}
