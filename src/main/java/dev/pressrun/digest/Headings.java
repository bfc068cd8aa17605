package dev.pressrun.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the headings of a post below the post's own title, so that a screen reader hears one outline for the whole edition, in which
 * no level is missing, whatever levels the author has left out.
 */
final class Headings {
    private static final Pattern TAG = Pattern.compile("<(/?)h([1-6])(?=[\\s>])");
    private static final int HIGHEST = 3;
    private static final int LOWEST = 6;

    /** The levels that the author gave to the headings above, of which each is part of the one before it. */
    private final Deque<Integer> above = new ArrayDeque<>();

    private Headings() {}

    /** The same well-formed fragment, its first heading an {@code h3}; its attributes, and so its look, stay. */
    static String sunk(String html) {
        Headings headings = new Headings();
        Matcher tag = TAG.matcher(html);
        StringBuilder sunk = new StringBuilder(html.length());
        while (tag.find()) {
            boolean begins = tag.group(1).isEmpty();
            if (begins) {
                headings.begin(Integer.parseInt(tag.group(2)));
            }
            tag.appendReplacement(sunk, "<" + tag.group(1) + "h" + headings.level());
        }
        return tag.appendTail(sunk).toString();
    }

    private void begin(int level) {
        while (!above.isEmpty() && above.peek() >= level) {
            above.pop();
        }
        above.push(level);
    }

    private int level() {
        return Math.min(LOWEST, HIGHEST - 1 + above.size());
    }
}
