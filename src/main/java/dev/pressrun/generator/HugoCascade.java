package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that Hugo's sections, and its configuration, hand down to the pages below them; those of the nearest count most.
 *
 * @param bySection what a section hands down, by the path of its folder; that of the top is empty
 */
public record HugoCascade(List<Value> ofSite, Map<String, List<Value>> bySection) {
    public HugoCascade {
        ofSite = List.copyOf(ofSite);
        bySection = Map.copyOf(bySection);
    }

    /** One of a configuration and of what the front matter of sections says, by their folders. */
    public static HugoCascade of(HugoConfig config, Map<String, Value> sections) {
        Map<String, List<Value>> bySection = new LinkedHashMap<>();
        sections.forEach((folder, cascade) -> bySection.put(folder, list(cascade)));
        return new HugoCascade(list(config.values().at("cascade")), bySection);
    }

    private static List<Value> list(Value cascade) {
        if (cascade instanceof Value.Items items) {
            return items.values();
        }
        return cascade.isBlank() ? List.of() : List.of(cascade);
    }

    /** What is handed down to a page: its path in the content, and the key of its language. */
    public Map<String, Value> to(String path, String language) {
        List<String> folders = new ArrayList<>();
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            folders.add(path.substring(0, end));
        }
        folders.add("");
        Collections.reverse(folders);
        Map<String, Value> values = new LinkedHashMap<>();
        ofSite.forEach(one -> add(one, path, language, values));
        folders.forEach(
                folder -> bySection.getOrDefault(folder, List.of()).forEach(one -> add(one, path, language, values)));
        return values;
    }

    private static void add(Value one, String path, String language, Map<String, Value> values) {
        Value target = one.at("target").isBlank() ? one.at("_target") : one.at("target");
        if (one instanceof Value.Table table && isMeant(target, path, language)) {
            values.putAll(table.values());
            if (table.values().get("params") instanceof Value.Table params) {
                params.values().forEach(values::putIfAbsent);
            }
        }
    }

    private static boolean isMeant(Value target, String path, String language) {
        String glob = target.at("path").text().strip();
        String kind = target.at("kind").text();
        String languages = target.at("lang").text();
        String environment = target.at("environment").text();
        return (glob.isEmpty() || Glob.holds(glob.startsWith("/") ? glob.substring(1) : glob, path))
                && (kind.isEmpty() || Glob.holds(kind, "page"))
                && (languages.isEmpty() || Glob.holds(languages, language))
                && (environment.isEmpty() || Glob.holds(environment, "production"));
    }
}
