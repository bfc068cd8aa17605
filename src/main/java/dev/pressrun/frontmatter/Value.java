package dev.pressrun.frontmatter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A value of front matter, as it was written, whatever the syntax. */
public sealed interface Value {
    /** What stands where nothing is said. */
    static Value nothing() {
        return Scalar.NOTHING;
    }

    /** The line it begins on, from 1. */
    int line();

    /** The text of a scalar, or of the only item of a list; empty otherwise. */
    String text();

    /** The texts of all items, blank ones left out; a scalar counts as one item. */
    List<String> texts();

    /** What stands below the names, each in the table of the one before; an empty scalar where nothing does. */
    default Value at(String... names) {
        Value value = this;
        for (String name : names) {
            value = value instanceof Table table ? table.values().getOrDefault(name, nothing()) : nothing();
        }
        return value;
    }

    /** Whether nothing is said. */
    default boolean isBlank() {
        return texts().isEmpty();
    }

    /** What a table has for the first of the keys that it has something for. */
    default Value firstAt(List<String> keys) {
        return this instanceof Table table
                ? keys.stream()
                        .map(table::at)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElse(nothing())
                : nothing();
    }

    /** Whether it is one of the words for yes, which differ from generator to generator. */
    default boolean isYes() {
        return Words.YES.contains(Words.of(this));
    }

    /** Whether it is one of the words for no. */
    default boolean isNo() {
        return Words.NO.contains(Words.of(this));
    }

    /** The words for yes and no. */
    final class Words {
        private static final Set<String> YES = Set.of("true", "yes", "on", "1");
        private static final Set<String> NO = Set.of("false", "no", "off", "0");

        private static final int LONGEST = 5;

        private Words() {}

        private static String of(Value value) {
            String text = value.text().strip();
            return text.length() > LONGEST ? "" : text.toLowerCase(Locale.ROOT);
        }
    }

    /** One word, number, date or sentence, not interpreted; {@code null} and {@code ~} are empty. */
    record Scalar(String text, int line, Style style) implements Value {
        /** What is in quotes is a string to every program; what is not may be a date or a number to some. */
        public enum Style {
            PLAIN,
            QUOTED
        }

        private static final Scalar NOTHING = new Scalar("", 0);

        public Scalar(String text, int line) {
            this(text, line, Style.PLAIN);
        }

        @Override
        public boolean isBlank() {
            return text.isBlank();
        }

        @Override
        public List<String> texts() {
            return text.isBlank() ? List.of() : List.of(text);
        }
    }

    /** A list. */
    record Items(List<Value> values, int line) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return values.size() == 1 && values.get(0) instanceof Scalar only ? only.text() : "";
        }

        /** A list of lists says something, if only that: to look into them all may take for ever. */
        @Override
        public boolean isBlank() {
            return values.stream().allMatch(value -> value instanceof Scalar && value.isBlank());
        }

        @Override
        public List<String> texts() {
            return values.stream()
                    .filter(Scalar.class::isInstance)
                    .map(Value::text)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    /** Values by name, the names in lower case, in the order in which they were written. */
    record Table(Map<String, Value> values, int line) implements Value {
        public Table {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isBlank() {
            return values.isEmpty();
        }

        @Override
        public List<String> texts() {
            return List.of();
        }
    }
}
