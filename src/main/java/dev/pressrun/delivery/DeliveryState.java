package dev.pressrun.delivery;

/**
 * How far a delivery has come: OWED, CLAIMED, HANDED, then ACCEPTED, REFUSED or ABANDONED. A deferred one goes back to OWED; one
 * that was HANDED when the process died, or whose last reply was lost, is UNCERTAIN: the server may or may not have it.
 */
public enum DeliveryState {
    OWED,
    CLAIMED,
    HANDED,
    UNCERTAIN,
    ACCEPTED,
    REFUSED,
    ABANDONED;

    /** Says whether nothing more will be done. */
    public boolean isSettled() {
        return this == ACCEPTED || this == REFUSED || this == ABANDONED;
    }
}
