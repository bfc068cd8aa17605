package dev.pressrun.generator;

import java.util.List;

/**
 * A folder or file that Hugo takes for a part of the content.
 *
 * @param source its path from the home, without a slash at its end
 * @param target its place in the content, likewise; empty for all of it
 * @param language the key of the language of what is in it, where the name of a file says no other; empty for the main one
 * @param included patterns for paths below it, one of which must fit; empty where all are meant
 * @param excluded patterns for those that are not meant
 */
public record HugoMount(String source, String target, String language, List<String> included, List<String> excluded) {
    public HugoMount {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** A folder of which all is meant. */
    static HugoMount of(String source, String language) {
        return new HugoMount(source, "", language, List.of(), List.of());
    }

    boolean holds(String path) {
        if (!path.startsWith(source) || (path.length() > source.length() && path.charAt(source.length()) != '/')) {
            return false;
        }
        String rest = rest(path);
        return excluded.stream().noneMatch(glob -> Glob.holds(glob, rest))
                && (included.isEmpty() || included.stream().anyMatch(glob -> Glob.holds(glob, rest)));
    }

    /** The place in the content of what is at a path from the home. */
    String place(String path) {
        String rest = rest(path);
        return target.isEmpty() || rest.isEmpty() ? target + rest : target + "/" + rest;
    }

    private String rest(String path) {
        return path.length() > source.length() ? path.substring(source.length() + 1) : "";
    }
}
