package dev.pressrun.frontmatter;

import dev.pressrun.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads front matter that its own parser refuses: every line with a key in its first column counts, a list in brackets or in
 * lines that begin with a hyphen is a list, and an indented line continues the value above.
 */
final class LooseLines {
    private final Map<String, Value> values = new HashMap<>();
    private String key = "";
    private int keyLine;
    private final StringBuilder text = new StringBuilder();
    private final List<Value> items = new ArrayList<>();

    private LooseLines() {}

    static Map<String, Value> read(String block, int line, char separator) {
        LooseLines reading = new LooseLines();
        for (Lines at = new Lines(block); !at.atEnd(); at.next()) {
            reading.take(at.line(), line + at.number() - 1, separator);
        }
        reading.finish();
        return reading.values;
    }

    private void take(String line, int number, char separator) {
        String stripped = line.strip();
        int end = keyEnd(line, separator);
        if (end > 0) {
            finish();
            key = line.substring(0, end).strip().toLowerCase(Locale.ROOT);
            keyLine = number;
            text.append(line.substring(end + 1).strip());
        } else if (stripped.startsWith("- ")) {
            items.add(new Value.Scalar(unquoted(stripped.substring(2).strip()), number));
        } else if (!stripped.isEmpty() && !stripped.startsWith("#") && Character.isWhitespace(line.charAt(0))) {
            text.append(text.isEmpty() ? "" : " ").append(stripped);
        }
    }

    /** Where the key in the first column ends; 0 when there is none. */
    private static int keyEnd(String line, char separator) {
        int end = line.indexOf(separator);
        boolean isKey = end > 0
                && end <= 40
                && Character.isLetter(line.charAt(0))
                && line.substring(0, end)
                        .strip()
                        .chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ');
        boolean isSeparate =
                separator != ':' || end + 1 >= line.length() || Character.isWhitespace(line.charAt(end + 1));
        return isKey && isSeparate ? end : 0;
    }

    private void finish() {
        if (!key.isEmpty()) {
            values.putIfAbsent(key, value());
        }
        text.setLength(0);
        items.clear();
    }

    private Value value() {
        String whole = text.toString();
        if (whole.isEmpty() && !items.isEmpty()) {
            return new Value.Items(items, keyLine);
        }
        if (whole.startsWith("[") && whole.endsWith("]")) {
            Stream<Value> parts = Arrays.stream(
                            whole.substring(1, whole.length() - 1).split(","))
                    .map(part -> new Value.Scalar(unquoted(part.strip()), keyLine));
            return new Value.Items(parts.toList(), keyLine);
        }
        return new Value.Scalar(unquoted(whole), keyLine);
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean isQuoted = last > 0
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(last) == value.charAt(0);
        return isQuoted ? value.substring(1, last) : value;
    }
}
