package dev.pressrun.liquid;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags and filters that a text may use; each warning is given once for a text, however often it applies. */
final class Language implements Warnings {
    private final Liquid.Flavor flavor;
    private final Map<String, Tag> tags;
    private final Map<String, Filter> filters;
    private final Warnings warnings;
    private final Set<String> given = new HashSet<>();

    Language(Liquid.Flavor flavor, Map<String, Tag> tags, Map<String, Filter> filters, Warnings warnings) {
        this.flavor = flavor;
        this.tags = tags;
        this.filters = filters;
        this.warnings = warnings;
    }

    boolean hasComments() {
        return flavor == Liquid.Flavor.NUNJUCKS;
    }

    /** Plugins write the name of one tag in many ways. */
    @Nullable
    Tag tag(String name) {
        Tag tag = tags.get(name);
        return tag == null ? tags.get(name.toLowerCase(Locale.ROOT)) : tag;
    }

    @Nullable
    Filter filter(String name) {
        return filters.get(name);
    }

    @Override
    public void warn(int line, String message) {
        if (given.add(message)) {
            warnings.warn(line, message);
        }
    }
}
