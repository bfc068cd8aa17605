package dev.pressrun.liquid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The filters of Liquid, and those that Jekyll and Nunjucks add for any kind of text. */
final class Filters {
    static final Map<String, Filter> ALL = all();

    private Filters() {}

    private static Map<String, Filter> all() {
        Map<String, Filter> all = new HashMap<>();
        TextFilters.addTo(all);
        EscapeFilters.addTo(all);
        ListFilters.addTo(all);
        NumberFilters.addTo(all);
        DateFilters.addTo(all);
        all.put(
                "default",
                (value, with) -> value == null || value.equals("") || value.equals(false) ? with(with) : value);
        return Map.copyOf(all);
    }

    private static Object with(List<Object> arguments) {
        return arguments.isEmpty() ? "" : arguments.get(0);
    }
}
