package dev.pressrun.theme;

import static java.util.stream.Collectors.toMap;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A theme's colours and declarations.
 *
 * @param light colours on a light screen, by name
 * @param dark the colours of the same names on a dark screen
 * @param styles CSS declarations by element, in the colours of a light screen
 */
record Look(Map<String, String> light, Map<String, String> dark, Map<String, String> styles) {
    private static final Pattern COLOUR = Pattern.compile("\\$([a-z]+)");

    Look {
        if (!light.keySet().equals(dark.keySet())) {
            throw new IllegalArgumentException("light and dark must name the same colours: " + light + ", " + dark);
        }
        styles.forEach((element, declarations) -> {
            if (declarations.matches(".*[\"<>&].*")) {
                throw new IllegalArgumentException(
                        "the style of " + element + " does not fit into an attribute: " + declarations);
            }
        });
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
        styles = Map.copyOf(styles);
    }

    /** Reads a resource with keys such as {@code light.ink}, {@code dark.ink} and {@code style.blockquote}. */
    static Look read(String resource) {
        Properties all = new Properties();
        try (InputStream in = Look.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no such theme: " + resource);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            all.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        Map<String, String> light = part(all, "light.");
        Map<String, String> styles = part(all, "style.");
        styles.replaceAll((element, declarations) -> coloured(declarations, light));
        return new Look(light, part(all, "dark."), styles);
    }

    /** The styles as a template may print them: checked above, so quotes around a font's name stay as they are. */
    Map<String, SafeString> safeStyles() {
        return styles.entrySet().stream().collect(toMap(Map.Entry::getKey, style -> new SafeString(style.getValue())));
    }

    private static Map<String, String> part(Properties all, String prefix) {
        Map<String, String> part = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                part.put(key.substring(prefix.length()), all.getProperty(key));
            }
        }
        return part;
    }

    private static String coloured(String declarations, Map<String, String> colours) {
        return COLOUR.matcher(declarations).replaceAll((MatchResult name) -> {
            String colour = colours.get(name.group(1));
            if (colour == null) {
                throw new IllegalArgumentException(
                        "no colour is called " + name.group(1) + "; there are " + colours.keySet());
            }
            return colour;
        });
    }
}
