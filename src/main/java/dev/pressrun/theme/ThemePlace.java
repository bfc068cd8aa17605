package dev.pressrun.theme;

import dev.pressrun.text.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a theme is.
 *
 * @param name as its owner writes it
 * @param folder of a theme of their own; null for one that comes with Pressrun
 */
public record ThemePlace(String name, @Nullable Path folder) {
    /** The themes that come with Pressrun. */
    public static final List<String> BUILT_IN = List.of("default", "terminal");

    /** The theme of those who have no wish. */
    public static final ThemePlace DEFAULT = new ThemePlace("default", null);

    /** The place that a text names: a built-in theme, or a folder, which begins in {@code home} when it is relative. */
    public static ThemePlace parse(String text, Path home) {
        if (BUILT_IN.contains(text)) {
            return new ThemePlace(text, null);
        }
        Path folder = home.resolve(text).normalize();
        if (!Files.isDirectory(folder)) {
            String meant = Nearest.to(text, BUILT_IN.stream())
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw new IllegalArgumentException("must be " + String.join(", ", BUILT_IN)
                    + " or a folder, and there is no folder " + folder + meant);
        }
        return new ThemePlace(text, folder);
    }

    /** How messages call a file of the theme: {@code themes/mine/digest.html}. */
    String file(String name) {
        return (folder == null ? "theme " + this.name : this.name.replaceFirst("/+$", "")) + "/" + name;
    }
}
