package dev.pressrun.feed;

import dev.pressrun.post.Author;
import dev.pressrun.post.Episode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed with sound in it says to podcast directories.
 *
 * @param author empty for the site's
 * @param categories of Apple's list, a subcategory as {@code Society & Culture > Documentary}
 * @param image an absolute address; null when there is none
 * @param owner whom a directory writes to; null when nobody is named
 */
public record Podcast(
        String author,
        List<String> categories,
        Episode.Language language,
        @Nullable URI image,
        @Nullable Author owner,
        Type type,
        Locked locked) {
    /** What a blog with sound in it is, as long as it does not say more. */
    public static final Podcast USUAL = new Podcast(
            "",
            List.of("Society & Culture > Personal Journals"),
            Episode.Language.CLEAN,
            null,
            null,
            Type.EPISODIC,
            Locked.NO);

    public Podcast {
        categories = List.copyOf(categories);
    }

    /** In which order listeners begin. */
    public enum Type {
        /** With the newest. */
        EPISODIC,
        /** With the first. */
        SERIAL
    }

    /** Whether other hosts may take the podcast over. */
    public enum Locked {
        NO,
        YES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
