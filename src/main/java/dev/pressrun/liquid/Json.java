package dev.pressrun.liquid;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a value as JSON, for authors who print one to see it. */
final class Json {
    private static final int DEEPEST = 20;

    private Json() {}

    static String of(@Nullable Object value) {
        return of(value, 0);
    }

    private static String of(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return "null";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return Values.text(value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> of(item, depth + 1)).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(Values.text(entry.getKey())) + ":" + of(entry.getValue(), depth + 1))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return quoted(Values.text(value));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "\"" + escaped + "\"";
    }
}
