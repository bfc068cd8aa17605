package dev.pressrun.liquid;

import org.jspecify.annotations.Nullable;

/** The values that a text may use. */
@FunctionalInterface
public interface Variables {
    /** The value of that name: a text, number, boolean, date, list or map; null when there is none. */
    @Nullable
    Object value(String name);
}
