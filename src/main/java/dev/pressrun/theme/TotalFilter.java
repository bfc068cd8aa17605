package dev.pressrun.theme;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter with an answer for every text and list. Pebble's fail for those that are empty or short, so that a template would work
 * until the first post with a short title.
 */
record TotalFilter(Filter filter) implements Filter {
    @Override
    public @Nullable Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        int length = length(input);
        Map<String, Object> within = new HashMap<>(arguments);
        long from = bound(within, "fromIndex", length);
        long to = bound(within, "toIndex", length);
        if (length == 0 || (arguments.containsKey("fromIndex") && from >= to)) {
            return input instanceof Collection ? List.of() : "";
        }
        return filter.apply(input, within, self, context, line);
    }

    /** Moves a bound of a part to where there is something. */
    private static long bound(Map<String, Object> arguments, String name, int length) {
        if (arguments.get(name) instanceof Number bound) {
            long moved = Math.max(0, Math.min(length, bound.longValue()));
            arguments.put(name, moved);
            return moved;
        }
        return name.equals("toIndex") ? length : 0;
    }

    private static int length(@Nullable Object input) {
        return input instanceof Collection<?> all
                ? all.size()
                : String.valueOf(input).length();
    }

    @Override
    public List<String> getArgumentNames() {
        return filter.getArgumentNames();
    }
}
