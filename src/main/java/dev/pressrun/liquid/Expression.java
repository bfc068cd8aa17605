package dev.pressrun.liquid;

import org.jspecify.annotations.Nullable;

/** What has a value. */
@FunctionalInterface
interface Expression {
    @Nullable
    Object value(Rendering rendering);
}
