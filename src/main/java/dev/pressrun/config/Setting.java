package dev.pressrun.config;

/**
 * A value that somebody gave a key.
 *
 * @param place where it was given: {@code schedule.properties:12}, or the name of an environment variable
 */
record Setting(String name, String value, String place) {}
