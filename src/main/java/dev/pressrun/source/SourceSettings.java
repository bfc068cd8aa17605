package dev.pressrun.source;

import dev.pressrun.generator.Generator;
import dev.pressrun.generator.Permalink;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the posts are and how to read them.
 *
 * @param permalink the form of a post's address, such as {@code /:year/:month/:slug/}; null for the generator's own
 * @param rules for what generators have no rule
 */
public record SourceSettings(
        Path folder, Generator generator, @Nullable String permalink, FieldRules rules) {
    public SourceSettings {
        if (permalink != null) {
            Permalink.check(permalink);
        }
    }

    public SourceSettings(Path folder, Generator generator, @Nullable String permalink) {
        this(folder, generator, permalink, FieldRules.USUAL);
    }
}
