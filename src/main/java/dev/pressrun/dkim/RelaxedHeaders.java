package dev.pressrun.dkim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header fields of a message in the relaxed form of RFC 6376, section 3.4.2. */
final class RelaxedHeaders {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Deque<String>> fields = new HashMap<>();

    /** The fields of a header block, each ended by CRLF. */
    RelaxedHeaders(String block) {
        int from = 0;
        while (from < block.length()) {
            int end = end(block, from);
            add(block.substring(from, end));
            from = end + 2;
        }
    }

    /** Where the line break is that no white space follows: the others only fold the field. */
    private static int end(String block, int from) {
        int end = block.indexOf("\r\n", from);
        while (end >= 0 && end + 2 < block.length() && isSpace(block.charAt(end + 2))) {
            end = block.indexOf("\r\n", end + 2);
        }
        return end < 0 ? block.length() : end;
    }

    private void add(String field) {
        String name = field.substring(0, field.indexOf(':'));
        names.add(name);
        fields.computeIfAbsent(key(name), any -> new ArrayDeque<>()).addLast(relaxed(field));
    }

    /** The names as they stand in the message, in its order; one that is there twice comes twice. */
    List<String> names() {
        return List.copyOf(names);
    }

    /**
     * The fields of these names, each with CRLF behind it. RFC 6376, section 5.4.2: a name that comes again means the field
     * above the last one, and nothing at all where there is none.
     */
    String of(List<String> wanted) {
        Map<String, Deque<String>> left = new HashMap<>();
        fields.forEach((name, all) -> left.put(name, new ArrayDeque<>(all)));
        StringBuilder signed = new StringBuilder();
        for (String name : wanted) {
            Deque<String> all = left.get(key(name));
            if (all != null && !all.isEmpty()) {
                signed.append(all.removeLast()).append("\r\n");
            }
        }
        return signed.toString();
    }

    /** One field, which may be folded, without a line break. */
    static String relaxed(String field) {
        int colon = field.indexOf(':');
        StringBuilder line = new StringBuilder(field.length());
        line.append(key(field.substring(0, colon))).append(':');
        boolean begun = false;
        boolean space = false;
        for (int i = colon + 1; i < field.length(); i++) {
            char c = field.charAt(i);
            if (isSpace(c)) {
                space = begun;
            } else if (!field.startsWith("\r\n", i)) {
                line.append(space ? " " : "").append(c);
                begun = true;
                space = false;
            } else {
                i++;
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
