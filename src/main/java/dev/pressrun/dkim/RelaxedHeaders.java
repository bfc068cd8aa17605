package dev.pressrun.dkim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The header fields of a message in the relaxed form of RFC 6376, section 3.4.2. */
final class RelaxedHeaders {
    private static final Pattern FIELD_END = Pattern.compile("\r\n(?![ \t])");
    private static final Pattern SPACES = Pattern.compile("[ \t]+");

    private final List<String> names = new ArrayList<>();
    private final Map<String, Deque<String>> fields = new HashMap<>();

    /** The fields of a header block, each ended by CRLF. */
    RelaxedHeaders(String block) {
        FIELD_END.splitAsStream(block).forEach(this::add);
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
        String line = SPACES.matcher(field.replace("\r\n", "")).replaceAll(" ");
        int colon = line.indexOf(':');
        return key(line.substring(0, colon)) + ":" + line.substring(colon + 1).strip();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
