package dev.pressrun.source;

/** Astro: posts are below {@code src/content/} or {@code src/pages/}, at the address of their file. */
record AstroLayout(String root) implements PathLayout {}
