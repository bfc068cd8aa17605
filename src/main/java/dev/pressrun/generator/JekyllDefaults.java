package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Jekyll's configuration says about all documents of a path and a type; the scope that says more counts more. */
record JekyllDefaults(List<Scope> scopes) {
    /**
     * What is said of what.
     *
     * @param path the beginning of paths, or a pattern
     * @param type such as {@code posts}; empty for all
     */
    record Scope(String path, String type, Map<String, Value> values) {
        boolean covers(String document, String ofType) {
            return (type.isEmpty() || type.equals(ofType))
                    && (path.indexOf('*') >= 0 ? Glob.holds(path, document) : document.startsWith(path));
        }
    }

    JekyllDefaults {
        // a longer path is stronger, then one with a type, then the later
        List<Scope> sorted = new ArrayList<>(scopes);
        sorted.sort(Comparator.comparingInt((Scope scope) -> scope.path().length())
                .thenComparing(scope -> !scope.type().isEmpty()));
        scopes = List.copyOf(sorted);
    }

    /**
     * The defaults of a configuration.
     *
     * @param collections the folder of the folders of collections, with a slash at its end
     */
    static JekyllDefaults of(Value defaults, String collections) {
        List<Scope> scopes = new ArrayList<>();
        if (defaults instanceof Value.Items items) {
            for (Value item : items.values()) {
                if (item.at("values") instanceof Value.Table values) {
                    scopes.add(new Scope(
                            path(item.at("scope", "path").text().strip(), collections),
                            type(item.at("scope", "type").text().strip()),
                            values.values()));
                }
            }
        }
        return new JekyllDefaults(scopes);
    }

    /** What is below the folder of collections may be written with it or without. */
    private static String path(String written, String collections) {
        String whole = written.startsWith("/") ? written.substring(1) : written;
        String path = whole.startsWith(collections) ? whole.substring(collections.length()) : whole;
        return path.equals(".") ? "" : path;
    }

    /** Jekyll still takes the names that version 2 had. */
    private static String type(String written) {
        return switch (written) {
            case "post", "page", "draft" -> written + "s";
            default -> written;
        };
    }

    Map<String, Value> of(String document, String type) {
        Map<String, Value> values = new LinkedHashMap<>();
        scopes.stream().filter(scope -> scope.covers(document, type)).forEach(scope -> values.putAll(scope.values()));
        return values;
    }
}
