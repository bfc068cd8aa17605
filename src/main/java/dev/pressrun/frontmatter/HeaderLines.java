package dev.pressrun.frontmatter;

import dev.pressrun.text.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the header of Pelican and MultiMarkdown: lines {@code Key: value} up to the first blank line, continued by indented
 * lines. Prose may begin with a word and a colon as well, so the first key must be one that we know.
 */
final class HeaderLines {
    private static final Set<String> KNOWN = Set.of(
            "title",
            "date",
            "author",
            "authors",
            "tags",
            "keywords",
            "category",
            "categories",
            "slug",
            "summary",
            "status",
            "modified",
            "lang",
            "language",
            "template",
            "save_as",
            "url",
            "layout",
            "published",
            "id",
            "guid");

    private final Map<String, List<Value>> values = new HashMap<>();

    private HeaderLines() {}

    static boolean knows(String key) {
        return KNOWN.contains(key);
    }

    static boolean beginAt(Lines at) {
        return KNOWN.contains(key(at.line()));
    }

    /** Empty when no header begins here. */
    static Optional<FrontMatter> split(Lines at) {
        if (!beginAt(at)) {
            return Optional.empty();
        }
        Lines here = at.fork();
        HeaderLines header = new HeaderLines();
        String last = "";
        for (; !here.atEnd() && !here.isBlank() && here.start() - at.start() < FrontMatter.LARGEST; here.next()) {
            String line = here.line();
            String key = key(line);
            if (!key.isEmpty()) {
                header.add(key, line.substring(line.indexOf(':') + 1).strip(), here.number());
                last = key;
            } else if (Character.isWhitespace(line.charAt(0))) {
                header.add(last, line.strip(), here.number());
            } else {
                break;
            }
        }
        return Optional.of(new FrontMatter(header.toValues(), here.rest(), here.number()));
    }

    private void add(String key, String text, int line) {
        values.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Value.Scalar(text, line));
    }

    private Map<String, Value> toValues() {
        Map<String, Value> joined = new HashMap<>();
        values.forEach((key, lines) -> joined.put(key, lines.size() == 1 ? lines.get(0) : joined(key, lines)));
        return joined;
    }

    /** A key that is repeated or continued is a list where lists make sense; of a title the first line counts. */
    private static Value joined(String key, List<Value> lines) {
        return switch (key) {
            case "author", "authors", "tags", "keywords", "category", "categories" ->
                new Value.Items(lines, lines.get(0).line());
            case "summary", "description" ->
                new Value.Scalar(
                        String.join(" ", lines.stream().map(Value::text).toList()),
                        lines.get(0).line());
            default -> lines.get(0);
        };
    }

    /** The key at the head of a line, in lower case; empty when there is none. */
    private static String key(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 40 || !isKeyStart(line.charAt(0))) {
            return "";
        }
        boolean isKey = line.substring(0, colon)
                .chars()
                .allMatch(c -> isKeyStart((char) c) || c == ' ' || c == '-' || c == '_');
        boolean isSeparate = colon + 1 == line.length() || Character.isWhitespace(line.charAt(colon + 1));
        return isKey && isSeparate ? line.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isKeyStart(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
