package dev.pressrun.frontmatter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pressrun.post.Notes;
import dev.pressrun.text.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads JSON front matter: the object from the first brace to its match. */
final class JsonReading {
    private JsonReading() {}

    /** Empty when no JSON object begins here; Liquid tags and shortcodes begin with a brace, too. */
    static Optional<FrontMatter> split(String text, Lines at, Notes notes) {
        int start = at.start();
        if (!beginsObject(text, start)) {
            return Optional.empty();
        }
        int end = match(text, start);
        if (end < 0) {
            notes.warn(at.number(), "the JSON front matter is not closed and was taken for text; close its brace");
            return Optional.empty();
        }
        Map<String, Value> values = read(text.substring(start, end + 1), at.number(), notes);
        if (values.isEmpty() && end > start + 1) {
            return Optional.empty();
        }
        int line = at.number() + Lines.count(text.substring(start), end - start);
        return Optional.of(new FrontMatter(values, text.substring(end + 1), line));
    }

    /** The values of a JSON object by key; none, with a problem, when it is broken. */
    private static Map<String, Value> read(String object, int line, Notes notes) {
        return value(object, line, "was taken for text", notes)
                .filter(Value.Table.class::isInstance)
                .map(root -> ((Value.Table) root).values())
                .orElse(Map.of());
    }

    /** The values of the object that stands between two fences. */
    static Map<String, Value> ofBlock(String block, int line, Notes notes) {
        return block.isBlank() ? Map.of() : read(block, line, notes);
    }

    /** The value that a whole file is; empty, with a problem, when the JSON is broken. */
    static Optional<Value> ofFile(String text, Notes notes) {
        return value(text, 1, "is left out", notes);
    }

    private static Optional<Value> value(String json, int line, String consequence, Notes notes) {
        if (Syntax.isTooDeep(json)) {
            notes.warn(line, "the JSON is nested too deep and " + consequence + "; flatten it");
            return Optional.empty();
        }
        try {
            return Optional.of(value(JsonParser.parseString(json), line));
        } catch (JsonParseException e) {
            notes.warn(line, "the JSON cannot be read and " + consequence + "; correct it");
            return Optional.empty();
        }
    }

    private static boolean beginsObject(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == '"' || c == '}';
            }
        }
        return false;
    }

    /** Where the object that begins here ends; -1 when it does not within the limit. */
    private static int match(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < Math.min(text.length(), start + FrontMatter.LARGEST); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Map<String, Value> values(JsonObject object, int line) {
        Map<String, Value> values = new LinkedHashMap<>();
        object.entrySet()
                .forEach(entry ->
                        values.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), value(entry.getValue(), line)));
        return values;
    }

    private static Value value(JsonElement element, int line) {
        if (element.isJsonObject()) {
            return new Value.Table(values(element.getAsJsonObject(), line), line);
        }
        if (element.isJsonArray()) {
            List<Value> items = new ArrayList<>();
            element.getAsJsonArray().forEach(item -> items.add(value(item, line)));
            return new Value.Items(items, line);
        }
        return new Value.Scalar(element.isJsonNull() ? "" : element.getAsString(), line);
    }
}
