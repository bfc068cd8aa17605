package dev.pressrun.schedule;

/** What the clock change of a zone did to a due time. */
public enum Shift {
    /** The local time exists once. */
    NONE,
    /** The local time was skipped; it is due at the first moment after the gap. */
    GAP,
    /** The local time comes twice; it is due at the first of them. */
    OVERLAP
}
