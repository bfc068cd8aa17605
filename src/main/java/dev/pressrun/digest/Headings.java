package dev.pressrun.digest;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sinks the headings of a post below the post's own title, so that a screen reader hears one outline for the whole edition. */
final class Headings {
    private static final Pattern TAG = Pattern.compile("<(/?)h([1-6])(?=[\\s>])");
    private static final int HIGHEST = 3;
    private static final int LOWEST = 6;

    private Headings() {}

    /** The same well-formed fragment, its highest heading an {@code h3}; its attributes, and so its look, stay. */
    static String sunk(String html) {
        int top = TAG.matcher(html).results().mapToInt(Headings::level).min().orElse(HIGHEST);
        int by = Math.max(0, HIGHEST - top);
        return TAG.matcher(html).replaceAll((MatchResult tag) -> {
            int level = Math.min(LOWEST, level(tag) + by);
            return Matcher.quoteReplacement("<" + tag.group(1) + "h" + level);
        });
    }

    private static int level(MatchResult tag) {
        return Integer.parseInt(tag.group(2));
    }
}
