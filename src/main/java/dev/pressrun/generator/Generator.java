package dev.pressrun.generator;

/** The program that a folder of posts was made for; it decides which files are posts, and their addresses and ids. */
public enum Generator {
    /** Found out from the marker files in the folder. */
    AUTO,
    PLAIN,
    JEKYLL,
    HUGO,
    HEXO,
    ELEVENTY,
    ASTRO,
    ZOLA,
    PELICAN,
    OBSIDIAN
}
