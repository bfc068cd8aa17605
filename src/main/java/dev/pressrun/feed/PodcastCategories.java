package dev.pressrun.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The categories of Apple's directory, which others took over. */
public final class PodcastCategories {
    private static final String NAME = "podcast-categories.txt";

    private PodcastCategories() {}

    /** All of them, a subcategory as {@code Society & Culture > Documentary}. */
    public static List<String> all() {
        try (@Nullable InputStream list = PodcastCategories.class.getResourceAsStream(NAME)) {
            if (list == null) {
                throw new IllegalStateException("the list of categories is not in the program");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of categories cannot be read", e);
        }
    }
}
