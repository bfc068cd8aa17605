package dev.pressrun.frontmatter;

import dev.pressrun.post.Notes;
import dev.pressrun.text.Lines;
import dev.pressrun.text.Utf8Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author said about a post, and the text below it.
 *
 * @param values by key; keys are in lower case
 * @param body the text below
 * @param bodyLine the line of the file on which the body begins
 */
public record FrontMatter(Map<String, Value> values, Utf8Text body, int bodyLine) {
    /** The longest block that is read. */
    public static final int LARGEST = 64 * 1024;

    /** The tables in which Hugo and Zola keep what is the author's own. */
    private static final List<String> OWN = List.of("params", "extra");

    FrontMatter(Map<String, Value> values, String body, int bodyLine) {
        this(values, Utf8Text.of(body), bodyLine);
    }

    /** Splits a file's text; a text without front matter is all body. Nothing below a closing fence is made into characters. */
    public static FrontMatter split(Utf8Text text, Notes notes) {
        int end = endOfFence(text);
        FrontMatter above = split(text.before(end).toString(), notes);
        return new FrontMatter(above.values, above.body.and(text.from(end)), above.bodyLine);
    }

    /** Behind the first fence that can only be the closing one, if not a line above it is that; the text's end when there is none. */
    private static int endOfFence(Utf8Text text) {
        for (String fence : List.of("---\n", "+++\n")) {
            int close = text.startsWith(fence) ? text.indexOf("\n" + fence) : -1;
            if (close >= 0) {
                return close + 1 + fence.length();
            }
        }
        return text.length();
    }

    public static FrontMatter split(String text, Notes notes) {
        Lines at = new Lines(text);
        at.skipBlank();
        String first = at.line();
        return switch (first.stripTrailing()) {
            case "---" -> belowFence(text, at, Syntax.YAML, notes);
            case "+++" -> belowFence(text, at, Syntax.TOML, notes);
            // as Eleventy has them
            case "---json" -> belowFence(text, at, Syntax.JSON, notes);
            case "---js", "---javascript" -> belowFence(text, at, Syntax.SCRIPT, notes);
            default ->
                first.startsWith("{")
                        ? JsonReading.split(text, at, notes).orElseGet(() -> none(text))
                        : header(text, at, notes);
        };
    }

    /** Lines of keys and values; with a fence below and none above they are YAML, as old posts of Hexo have it. */
    private static FrontMatter header(String text, Lines at, Notes notes) {
        if (!HeaderLines.beginAt(at)) {
            return none(text);
        }
        Lines close = at.fork();
        while (!close.atEnd()
                && !close.isBlank()
                && !close.line().stripTrailing().equals("---")) {
            close.next();
        }
        boolean isFenced = !close.atEnd() && !close.isBlank();
        return isFenced
                ? fenced(text, at.fork(), at.number(), Syntax.YAML, notes)
                : HeaderLines.split(at).orElseGet(() -> none(text));
    }

    public static FrontMatter none(String text) {
        return new FrontMatter(Map.of(), text, 1);
    }

    private static FrontMatter belowFence(String text, Lines at, Syntax syntax, Notes notes) {
        int open = at.number();
        at.next();
        return fenced(text, at, open, syntax, notes);
    }

    private static FrontMatter fenced(String text, Lines at, int open, Syntax syntax, Notes notes) {
        Lines close = at.fork();
        while (!close.atEnd() && !syntax.closes(close.line().stripTrailing())) {
            close.next();
        }
        if (close.atEnd()) {
            return unclosed(text, at, open, notes);
        }
        String block = text.substring(at.start(), close.start());
        Optional<Map<String, Value>> values = block.length() > LARGEST
                ? tooLong(block, at.number(), syntax, notes)
                : syntax.read(block, at.number(), notes);
        close.next();
        return values.map(found -> new FrontMatter(found, close.rest(), close.number()))
                .orElseGet(() -> none(text));
    }

    /** Without a closing fence the first one may as well be a rule above prose, unless a key that we know follows. */
    private static FrontMatter unclosed(String text, Lines at, int open, Notes notes) {
        Optional<FrontMatter> header = HeaderLines.split(at);
        if (header.isEmpty()) {
            return none(text);
        }
        notes.warn(open, "the front matter is not closed; put a line with the same three signs after it");
        return header.get();
    }

    private static Optional<Map<String, Value>> tooLong(String block, int line, Syntax syntax, Notes notes) {
        notes.warn(line, "the front matter is longer than 64 kB and only its beginning is read; shorten it");
        return Optional.of(LooseLines.read(block.substring(0, LARGEST), line, syntax.separator()));
    }

    /** The value of the first of the keys that has one; an empty scalar when none has. */
    public Value first(String... keys) {
        return first(List.of(keys));
    }

    public Value first(List<String> keys) {
        for (String key : keys) {
            Value value = values.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return Value.nothing();
    }

    /** What is said for a key, also where generators keep the keys that are the author's own. */
    public Value own(String key) {
        Value value = values.get(key);
        for (int i = 0; i < OWN.size() && (value == null || value.isBlank()); i++) {
            Value table = values.get(OWN.get(i));
            value = table == null ? null : table.at(key);
        }
        return value == null || value.isBlank() ? Value.nothing() : value;
    }

    /** The same for the first of the keys that something is said for. */
    public Value own(List<String> keys) {
        for (String key : keys) {
            Value value = own(key);
            if (!value.isBlank()) {
                return value;
            }
        }
        return Value.nothing();
    }

    /** The trimmed text of the first of the keys that has one; empty when none has. */
    public String text(String... keys) {
        for (String key : keys) {
            Value value = values.get(key);
            if (value != null && !value.text().isBlank()) {
                return value.text().strip();
            }
        }
        return "";
    }

    /** What stands below a key in a table, such as the tags in {@code taxonomies}. */
    public Value inside(String table, String key) {
        return values.getOrDefault(table, Value.nothing()).at(key);
    }

    /** Whether there was any front matter, be it empty. */
    public boolean isPresent() {
        return !values.isEmpty() || bodyLine > 1;
    }

    /** The same with values for the keys that have none. */
    public FrontMatter orElse(Map<String, Value> defaults) {
        if (defaults.isEmpty()) {
            return this;
        }
        Map<String, Value> all = new HashMap<>(defaults);
        all.putAll(values);
        return new FrontMatter(all, body, bodyLine);
    }
}
