package dev.pressrun.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The settings of a text in the format of {@link Properties#load(java.io.Reader)}, each with the number of the line that it
 * begins on, which {@code Properties} does not tell.
 */
public final class PropertiesText {
    private PropertiesText() {}

    /** Reads the settings in their order; {@code file} is the name that their places begin with. */
    public static List<Setting> read(String text, String file) {
        List<Setting> settings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int first = 0; first < lines.size(); first++) {
            if (isBlankOrComment(lines.get(first))) {
                continue;
            }
            int last = first;
            while (continues(lines.get(last)) && last + 1 < lines.size()) {
                last++;
            }
            String logical = String.join("\n", lines.subList(first, last + 1));
            settings.add(parse(logical, file + ":" + (first + 1)));
            first = last;
        }
        return settings;
    }

    private static boolean isBlankOrComment(String line) {
        String start = line.stripLeading();
        return start.isEmpty() || start.startsWith("#") || start.startsWith("!");
    }

    /** A line goes on with the next one when it ends in an odd number of backslashes. */
    private static boolean continues(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static Setting parse(String logical, String place) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        } catch (IllegalArgumentException e) {
            // a \\u escape that is none: the characters themselves are the best guess, and the key's own check sees
            // them
            return parse(logical.replace("\\u", "\\\\u"), place);
        }
        String name = one.stringPropertyNames().iterator().next();
        return new Setting(name.strip(), one.getProperty(name).strip(), place);
    }
}
