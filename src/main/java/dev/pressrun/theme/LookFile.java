package dev.pressrun.theme;

import dev.pressrun.text.PropertiesText;
import dev.pressrun.text.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One {@code look.properties} as it is written.
 *
 * @param name as its owner knows it
 * @param settings by their keys, such as {@code light.ink} and {@code style.blockquote}
 */
record LookFile(String name, Map<String, Setting> settings) {
    static final String LIGHT = "light.";
    static final String DARK = "dark.";
    static final String STYLE = "style.";
    static final String BASE = "base";

    static LookFile parse(String text, String name) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        PropertiesText.read(text, name).forEach(setting -> settings.put(setting.name(), setting));
        return new LookFile(name, settings);
    }

    /** The theme that the missing comes from. */
    String base() {
        Setting base = settings.get(BASE);
        return base == null ? ThemePlace.DEFAULT.name() : base.value();
    }

    /** What the keys with a prefix say, by the rest of the key. */
    Map<String, String> part(String prefix) {
        Map<String, String> part = new TreeMap<>();
        settings.forEach((key, setting) -> {
            if (key.startsWith(prefix)) {
                part.put(key.substring(prefix.length()), setting.value());
            }
        });
        return part;
    }

    /** The line that a key stands on; 0 when it is not there. */
    int line(String key) {
        Setting setting = settings.get(key);
        return setting == null ? 0 : Integer.parseInt(setting.place().substring(name.length() + 1));
    }
}
