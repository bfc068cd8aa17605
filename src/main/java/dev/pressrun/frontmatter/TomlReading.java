package dev.pressrun.frontmatter;

import dev.pressrun.post.Notes;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML; where it is broken, what can be read still counts. */
final class TomlReading {
    private final int firstLine;

    private TomlReading(int firstLine) {
        this.firstLine = firstLine;
    }

    static Map<String, Value> of(String block, int line, Notes notes) {
        if (Syntax.isTooDeep(block)) {
            notes.warn(line, "the TOML is nested too deep and was taken line by line; flatten it");
            return LooseLines.read(block, line, '=');
        }
        TomlParseResult result = Toml.parse(block);
        Map<String, Value> values = new TomlReading(line).values(result);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            notes.warn(
                    line + error.position().line() - 1,
                    "the TOML cannot be read (" + error.getMessage() + ") and was taken line by line; correct it");
            LooseLines.read(block, line, '=')
                    .forEach((key, value) -> values.merge(key, value, (read, loose) -> read.isBlank() ? loose : read));
        }
        return values;
    }

    private Map<String, Value> values(TomlTable table) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            TomlPosition position = table.inputPositionOf(List.of(entry.getKey()));
            int line = position == null ? firstLine : firstLine + position.line() - 1;
            values.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), value(entry.getValue(), line));
        }
        return values;
    }

    private Value value(@Nullable Object found, int line) {
        if (found instanceof TomlTable table) {
            return new Value.Table(values(table), line);
        }
        if (found instanceof TomlArray array) {
            List<Value> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                items.add(value(array.get(i), line));
            }
            return new Value.Items(items, line);
        }
        // the JDK leaves seconds out when there are none, and then 00:45:00 looks like 45 seconds
        String text =
                found instanceof LocalTime time ? DateTimeFormatter.ISO_LOCAL_TIME.format(time) : String.valueOf(found);
        return new Value.Scalar(text, line);
    }
}
