package dev.pressrun.frontmatter;

import dev.pressrun.post.Notes;
import java.util.Locale;
import java.util.Optional;

/** A file that is all values: a generator's configuration, or data that its owner keeps for all posts. */
public final class DataFile {
    /** The longest one that is read, in characters. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private DataFile() {}

    /**
     * The value that a file's text is, as the extension of its name says: YAML, TOML or JSON. Empty when the extension is another
     * one, and, with a problem, when the text is too long or broken. Of broken TOML what can be read counts.
     */
    public static Optional<Value> read(String name, String text, Notes notes) {
        if (text.length() > LARGEST) {
            notes.warn(0, "is longer than 2 MB and is left out; split it");
            return Optional.empty();
        }
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "yml", "yaml" -> YamlReading.ofFile(text, notes);
            case "json" -> JsonReading.ofFile(text, notes);
            case "toml" -> Optional.of(new Value.Table(TomlReading.of(text, 1, notes), 1));
            default -> Optional.empty();
        };
    }
}
