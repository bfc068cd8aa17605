package dev.pressrun.text;

/**
 * A value that somebody gave a key.
 *
 * @param place where it was given: {@code schedule.properties:12}, or the name of an environment variable
 */
public record Setting(String name, String value, String place) {}
