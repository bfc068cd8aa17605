package dev.pressrun.liquid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one value of another, such as {@code upcase}. */
@FunctionalInterface
public interface Filter {
    /** Must not throw, whatever the values are; an argument may be null. */
    @Nullable
    Object apply(@Nullable Object input, List<Object> arguments);
}
