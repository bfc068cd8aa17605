package dev.pressrun.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the YAML that nearly every post has, many times as fast as a whole parser: a word and a value on each line, or a list of
 * values. It knows what it knows for certain; anything else, and all that deserves a warning, is left to the parser.
 */
final class SimpleYaml {
    private static final Set<String> NULLS = Set.of("null", "Null", "NULL");

    private final String block;
    private final int firstLine;
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** The key that a list may follow, and what was found of the list; null when there is none. */
    private @Nullable String open;

    private int openLine;
    private int indent;
    private final List<Value> items = new ArrayList<>();

    private SimpleYaml(String block, int firstLine) {
        this.block = block;
        this.firstLine = firstLine;
    }

    /** The values by key, with their lines; empty when this takes a parser. */
    static Optional<Map<String, Value>> read(String block, int firstLine) {
        SimpleYaml yaml = new SimpleYaml(block, firstLine);
        return yaml.isPlain() && yaml.lines() && yaml.close() ? Optional.of(yaml.values) : Optional.empty();
    }

    /** Tabs, other controls and most characters outside the first plane have rules of their own; emoji do not. */
    private boolean isPlain() {
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            boolean isPlain =
                    (c >= ' ' && c < 0x7F) || c == '\n' || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029);
            boolean isEmoji = c == 0xD83C || c == 0xD83D || c == 0xD83E;
            if (isEmoji && i + 1 < block.length() && Character.isLowSurrogate(block.charAt(i + 1))) {
                i++;
            } else if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    private boolean lines() {
        int number = firstLine;
        for (int start = 0; start < block.length(); number++) {
            int end = block.indexOf('\n', start);
            end = end < 0 ? block.length() : end;
            if (!line(start, trimmed(start, end), number)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && block.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        return trimmed;
    }

    private boolean line(int start, int end, int number) {
        if (start == end) {
            return true;
        }
        char first = block.charAt(start);
        return (first == ' ' || first == '-') ? item(start, end, number) : entry(start, end, number);
    }

    private boolean entry(int start, int end, int number) {
        int colon = start;
        while (colon < end && isKey(block.charAt(colon), colon == start)) {
            colon++;
        }
        if (colon == start || colon == end || block.charAt(colon) != ':' || !close()) {
            return false;
        }
        String key = block.substring(start, colon);
        if (NULLS.contains(key)) {
            return false;
        }
        open = key.toLowerCase(Locale.ROOT);
        openLine = number;
        if (colon + 1 == end) {
            return true;
        }
        return block.charAt(colon + 1) == ' ' && put(value(skipped(colon + 1, end), end, number));
    }

    private static boolean isKey(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && ((c >= '0' && c <= '9') || c == '-'));
    }

    private int skipped(int start, int end) {
        int at = start;
        while (at < end && block.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean put(@Nullable Value value) {
        if (value == null || open == null || values.putIfAbsent(open, value) != null) {
            return false;
        }
        open = null;
        return true;
    }

    /** Ends the entry before: with the items that were found, or with nothing. */
    private boolean close() {
        if (open == null) {
            return true;
        }
        Value value = items.isEmpty()
                ? new Value.Scalar("", openLine)
                : new Value.Items(items, items.get(0).line());
        items.clear();
        return put(value);
    }

    private boolean item(int start, int end, int number) {
        int dash = skipped(start, end);
        boolean fits = open != null && (items.isEmpty() || dash - start == indent);
        if (!fits || end - dash < 3 || block.charAt(dash) != '-' || block.charAt(dash + 1) != ' ') {
            return false;
        }
        indent = dash - start;
        Value value = scalar(skipped(dash + 1, end), end, number, "");
        return value != null && items.add(value);
    }

    private @Nullable Value value(int start, int end, int number) {
        return block.charAt(start) == '[' ? flow(start, end, number) : scalar(start, end, number, "");
    }

    /** A list in brackets on one line. */
    private @Nullable Value flow(int start, int end, int number) {
        if (block.charAt(end - 1) != ']') {
            return null;
        }
        List<Value> found = new ArrayList<>();
        int at = skipped(start + 1, end - 1);
        while (at < end - 1) {
            int next = endOfItem(at, end - 1);
            Value value = next < 0 ? null : scalar(at, trimmed(at, next), number, ",[]{}:#\"'&*!|>%@`?");
            if (value == null) {
                return null;
            }
            found.add(value);
            at = skipped(next + 1, end - 1);
            if (next < end - 1 && at >= end - 1) {
                return null; // nothing behind the last comma
            }
        }
        return new Value.Items(found, number);
    }

    /** Where the comma behind an item is, or the end; -1 when it has quotes that do not end. */
    private int endOfItem(int start, int end) {
        char quote = block.charAt(start);
        int from = start;
        if (quote == '"' || quote == '\'') {
            from = block.indexOf(quote, start + 1);
            if (from < 0 || from >= end) {
                return -1;
            }
        }
        int comma = block.indexOf(',', from);
        return comma < 0 || comma >= end ? end : comma;
    }

    private @Nullable Value scalar(int start, int end, int number, String forbidden) {
        if (start >= end) {
            return null;
        }
        char first = block.charAt(start);
        if (first == '"' || first == '\'') {
            return quoted(first, start, end, number);
        }
        boolean begins = Character.isLetterOrDigit(first);
        for (int i = start; i < end && begins; i++) {
            char c = block.charAt(i);
            boolean isMark = (c == ':' && (i + 1 == end || block.charAt(i + 1) == ' '))
                    || (c == '#' && block.charAt(i - 1) == ' ')
                    || (!forbidden.isEmpty() && forbidden.indexOf(c) >= 0);
            begins = !isMark;
        }
        if (!begins) {
            return null;
        }
        String text = block.substring(start, end);
        return new Value.Scalar(NULLS.contains(text) ? "" : text, number);
    }

    private @Nullable Value quoted(char quote, int start, int end, int number) {
        for (int i = start + 1; i < end - 1; i++) {
            if (block.charAt(i) == quote || block.charAt(i) == '\\') {
                return null;
            }
        }
        return end - start > 1 && block.charAt(end - 1) == quote
                ? new Value.Scalar(block.substring(start + 1, end - 1), number, Value.Scalar.Style.QUOTED)
                : null;
    }
}
