package dev.pressrun.frontmatter;

import dev.pressrun.text.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter that its own parser refuses: every line with a key in its first column counts, a list in brackets or in
 * lines that begin with a hyphen is a list, indented keys below a key without a value are a table, and any other indented line
 * continues the value above.
 */
final class LooseLines {
    private static final Pattern COMMENT = Pattern.compile("\\s#\\s.*");
    /** What YAML writes before a text in lines of its own. */
    private static final Pattern INDICATOR = Pattern.compile("[>|][+-]?\\d?[+-]?(?: |$)");

    private static final Pattern TOML_TABLE = Pattern.compile("\\[([\\w-]{1,40})]");
    /** The commas of a list, not those within quotes. */
    private static final Pattern ITEM = Pattern.compile("\\s*(\"[^\"]*+\"|'[^']*+'|[^,]++)\\s*(?:,|$)");

    private final char separator;
    private final Map<String, Value> values = new HashMap<>();
    private String key = "";
    private int keyLine;
    private final StringBuilder text = new StringBuilder();
    private final List<Value> items = new ArrayList<>();
    private final Map<String, Value> inner = new LinkedHashMap<>();
    private boolean isTable;

    private LooseLines(char separator) {
        this.separator = separator;
    }

    static Map<String, Value> read(String block, int line, char separator) {
        LooseLines reading = new LooseLines(separator);
        for (Lines at = new Lines(block); !at.atEnd(); at.next()) {
            reading.take(at.line(), line + at.number() - 1);
        }
        reading.finish();
        return reading.values;
    }

    private void take(String line, int number) {
        String stripped = line.strip();
        Matcher table = TOML_TABLE.matcher(stripped);
        if (separator == '=' && table.matches()) {
            begin(table.group(1), number);
            isTable = true;
            return;
        }
        int end = keyEnd(isTable ? stripped : line);
        int innerEnd = text.isEmpty() && items.isEmpty() && !key.isEmpty() ? keyEnd(stripped) : 0;
        if (end > 0 && !isTable) {
            begin(line.substring(0, end), number);
            text.append(uncommented(line.substring(end + 1).strip()));
        } else if (stripped.startsWith("-") && !stripped.startsWith("--")) {
            items.add(
                    new Value.Scalar(unquoted(uncommented(stripped.substring(1).strip())), number));
        } else if (innerEnd > 0) {
            String value = uncommented(stripped.substring(innerEnd + 1).strip());
            inner.putIfAbsent(name(stripped.substring(0, innerEnd)), value(value, number));
        } else if (!stripped.isEmpty() && !stripped.startsWith("#") && Character.isWhitespace(line.charAt(0))) {
            text.append(text.isEmpty() ? "" : " ").append(stripped);
        }
    }

    private void begin(String name, int number) {
        finish();
        key = name(name);
        keyLine = number;
        isTable = false;
    }

    private static String name(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    private static String uncommented(String value) {
        boolean isQuoted = value.startsWith("\"") || value.startsWith("'");
        return isQuoted ? value : COMMENT.matcher(value).replaceFirst("").strip();
    }

    /** Where the key in the first column ends; 0 when there is none. */
    private int keyEnd(String line) {
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
        return isKey && (isSeparate || HeaderLines.knows(name(line.substring(0, end)))) ? end : 0;
    }

    private void finish() {
        if (!key.isEmpty()) {
            values.putIfAbsent(key, value());
        }
        text.setLength(0);
        items.clear();
        inner.clear();
    }

    private Value value() {
        String whole =
                INDICATOR.matcher(text).lookingAt() ? INDICATOR.matcher(text).replaceFirst("") : text.toString();
        if (whole.isEmpty() && !items.isEmpty()) {
            return new Value.Items(items, keyLine);
        }
        if (whole.isEmpty() && !inner.isEmpty()) {
            return new Value.Table(inner, keyLine);
        }
        return value(whole, keyLine);
    }

    /** A list in brackets, of which the last may be missing, or a word or text. */
    private static Value value(String whole, int line) {
        if (whole.startsWith("[") && (whole.endsWith("]") || whole.indexOf(']') < 0)) {
            List<Value> parts = new ArrayList<>();
            Matcher part = ITEM.matcher(whole.substring(1, whole.length() - (whole.endsWith("]") ? 1 : 0)));
            while (part.find()) {
                parts.add(new Value.Scalar(unquoted(part.group(1).strip()), line));
            }
            return new Value.Items(parts, line);
        }
        return new Value.Scalar(unquoted(whole), line);
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean isQuoted = last > 0
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(last) == value.charAt(0);
        return isQuoted ? value.substring(1, last) : value;
    }
}
