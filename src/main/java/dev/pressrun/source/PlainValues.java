package dev.pressrun.source;

import dev.pressrun.frontmatter.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of front matter and data files as a template takes them: texts, numbers, booleans, lists and maps. */
final class PlainValues {
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Pattern FRACTION = Pattern.compile("-?(?:0|[1-9]\\d{0,17})\\.\\d{1,18}");

    private PlainValues() {}

    static Object of(Value value) {
        if (value instanceof Value.Table table) {
            return of(table.values());
        }
        return value instanceof Value.Items items
                ? items.values().stream().map(PlainValues::of).toList()
                : of(value.text());
    }

    static Map<String, Object> of(Map<String, Value> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, of(value)));
        return plain;
    }

    /** A number is one only where it is written in the same way again. */
    private static Object of(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return FRACTION.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
