package dev.pressrun.dialect;

/**
 * Something in a text that its author should look at.
 *
 * @param line of the text, from 1; 0 for the whole text
 * @param message what is wrong and what to do about it
 */
public record Warning(int line, String message) {}
