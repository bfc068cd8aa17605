package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of the files in its folder Jekyll looks at: neither what the configuration leaves out nor what has the name of something
 * hidden, unless the configuration takes it in.
 */
public record JekyllEntries(List<Pattern> excluded, List<Pattern> included) {
    /** Left out in any case. */
    private static final List<String> NEVER = List.of(
            "node_modules/",
            "vendor/bundle/",
            "vendor/cache/",
            "vendor/gems/",
            "vendor/ruby/",
            ".sass-cache",
            ".jekyll-cache");

    /** The folders of posts, which are looked at for themselves. */
    public static final List<String> FOLDERS = List.of("_posts", "_drafts");

    private static final String HIDDEN = "._#~";

    public JekyllEntries {
        excluded = List.copyOf(excluded);
        included = List.copyOf(included);
    }

    static JekyllEntries of(Value values) {
        List<String> excluded = new ArrayList<>(NEVER);
        excluded.addAll(values.at("exclude").texts());
        String made = values.at("destination").text().strip();
        excluded.add(made.isEmpty() ? "_site/" : made.endsWith("/") ? made : made + "/");
        List<String> included = values.at("include").texts();
        excluded.removeAll(included);
        return new JekyllEntries(patterns(excluded), patterns(included));
    }

    private static List<Pattern> patterns(List<String> globs) {
        return globs.stream()
                .map(String::strip)
                .map(glob -> glob.startsWith("./") ? glob.substring(2) : glob)
                .map(glob -> glob.startsWith("/") ? glob.substring(1) : glob)
                .filter(glob -> !glob.isEmpty())
                .map(Glob::beginning)
                .toList();
    }

    /** Whether a path below the folder is left out by the configuration. */
    public boolean excludes(String path) {
        return isAny(excluded, path) && !isIncluded(path);
    }

    /** Whether the path, which leads to a folder of posts or into one, has a part that is hidden. */
    public boolean hides(String path) {
        int from = 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(from, end);
            if (FOLDERS.contains(name)) {
                // within it only the two ends of what is left are looked at
                String rest = path.substring(Math.min(path.length(), end + 1));
                return isHidden(rest, path) || isHidden(rest.substring(rest.lastIndexOf('/') + 1), path);
            }
            if (isHidden(name, path.substring(0, end))) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private boolean isHidden(String name, String path) {
        return !name.isEmpty() && HIDDEN.indexOf(name.charAt(0)) >= 0 && !isIncluded(path);
    }

    private boolean isIncluded(String path) {
        return isAny(included, path) || isAny(included, path.substring(path.lastIndexOf('/') + 1));
    }

    private static boolean isAny(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).lookingAt());
    }
}
