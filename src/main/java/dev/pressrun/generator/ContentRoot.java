package dev.pressrun.generator;

/**
 * The folder that a generator takes posts from, as seen from the folder of posts; one of the two is empty.
 *
 * @param inside its path below the folder of posts, such as {@code content/}
 * @param above the path of the folder of posts in it, such as {@code blog/} when that is {@code content/blog}
 */
public record ContentRoot(String inside, String above) {
    /** Whether the file at a path below the folder of posts is in it. */
    public boolean holds(String path) {
        return path.startsWith(inside);
    }

    /** The path in it of what is at a path below the folder of posts. */
    public String place(String path) {
        return above + (holds(path) ? path.substring(inside.length()) : path);
    }
}
