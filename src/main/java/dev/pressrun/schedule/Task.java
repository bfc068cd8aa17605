package dev.pressrun.schedule;

/** What is run at its due times. */
public interface Task {
    /**
     * Does what is due. It may be asked again for the same due time after a crash, and must then do no harm. When it throws, the
     * due time stays due and is tried again about a minute later.
     */
    void run(String name, DueTime due);
}
