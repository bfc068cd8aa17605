package dev.pressrun.post;

import org.jspecify.annotations.Nullable;

/**
 * What a podcast says about one of its posts; its sound is the post's first enclosure, and its picture the post's image.
 *
 * @param season from 1; 0 when none is given
 * @param number the place in the season or in the podcast, from 1; 0 when none is given
 * @param kind null when it is not said, which means a full episode
 * @param language whether it says what children should not hear; null when it is not said
 */
public record Episode(
        int season,
        int number,
        @Nullable Kind kind,
        @Nullable Language language) {
    public static final Episode UNTOLD = new Episode(0, 0, null, null);

    public Episode {
        if (season < 0 || number < 0) {
            throw new IllegalArgumentException("an episode cannot be number " + number + " of season " + season);
        }
    }

    /** What it is beside the usual ones. */
    public enum Kind {
        FULL,
        TRAILER,
        BONUS
    }

    /** Whether it says what children should not hear. */
    public enum Language {
        CLEAN,
        EXPLICIT
    }
}
