package dev.pressrun.liquid;

/** Takes what an author should know. */
@FunctionalInterface
public interface Warnings {
    /** Says what is wrong on a line of the text, and what to do about it. */
    void warn(int line, String message);
}
