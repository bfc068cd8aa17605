package dev.pressrun.source;

import java.util.List;

/**
 * What the owner of the posts wants to be read where generators have no rule.
 *
 * @param titleKeys keys of front matter that name a post like {@code title} does, in lower case, the strongest first
 */
public record FieldRules(Picture picture, Dating dating, List<String> titleKeys) {
    /** What holds where nothing is wanted. */
    public static final FieldRules USUAL = new FieldRules(Picture.NAMED, Dating.FILES, List.of());

    public FieldRules {
        titleKeys = List.copyOf(titleKeys);
    }

    /** How old a post is that has no date of its own. */
    public enum Dating {
        /** As old as its file. */
        FILES,
        /** As old as its first commit, and changed by its last one. */
        GIT
    }

    /** Which picture stands for a post. */
    public enum Picture {
        /** The one that the front matter names; the others are in the text, where readers see them anyway. */
        NAMED,
        /** The same, or else the first in the text. */
        FIRST
    }
}
