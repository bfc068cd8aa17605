package dev.pressrun.theme;

import static java.util.stream.Collectors.toMap;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme's colours and declarations.
 *
 * @param light colours on a light screen, by name
 * @param dark the colours of the same names on a dark screen
 * @param styles CSS declarations by element, in the colours of a light screen
 */
record Look(Map<String, String> light, Map<String, String> dark, Map<String, String> styles) {
    /** A colour in a declaration: {@code $ink}. */
    static final Pattern COLOUR = Pattern.compile("\\$([a-z][a-z0-9-]*)");

    Look {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
        styles = Map.copyOf(styles);
    }

    /** The look of these files, the strongest first. */
    static Look of(List<LookFile> files) {
        Map<String, String> light = merged(files, LookFile.LIGHT);
        Map<String, String> styles = merged(files, LookFile.STYLE);
        styles.replaceAll((element, declarations) -> coloured(declarations, light));
        return new Look(light, merged(files, LookFile.DARK), styles);
    }

    /** The styles as a template may print them: quotes around a font's name stay as they are. */
    Map<String, SafeString> safeStyles() {
        return styles.entrySet().stream().collect(toMap(Map.Entry::getKey, style -> new SafeString(style.getValue())));
    }

    private static Map<String, String> merged(List<LookFile> files, String prefix) {
        Map<String, String> all = new TreeMap<>();
        files.forEach(file -> file.part(prefix).forEach(all::putIfAbsent));
        return all;
    }

    private static String coloured(String declarations, Map<String, String> colours) {
        return COLOUR.matcher(declarations)
                .replaceAll((MatchResult name) ->
                        Matcher.quoteReplacement(colours.getOrDefault(name.group(1), name.group())));
    }
}
