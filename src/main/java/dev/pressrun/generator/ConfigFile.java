package dev.pressrun.generator;

import dev.pressrun.frontmatter.DataFile;
import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one file of a generator's configuration. */
public final class ConfigFile {
    static final int LARGEST = DataFile.LARGEST;

    private ConfigFile() {}

    /**
     * The value of a YAML, TOML or JSON file in a generator's home, or what a script there states; empty when there is none, or,
     * with a problem, no readable one.
     */
    public static Optional<Value> read(Home home, String name, List<Problem> problems) {
        Notes notes = new Notes(home.named(name), problems);
        return text(home, name, notes)
                .flatMap(text -> name.endsWith("js")
                        ? Optional.of(Program.script(text).stated())
                        : DataFile.read(name, text, notes));
    }

    /** The text of any file in a generator's home. */
    static Optional<String> text(Home home, String name, Notes notes) {
        Path file = home.folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST) {
                notes.warn(0, "is longer than 2 MB and is left out; split it");
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            notes.warn(0, "cannot be read (" + e.getClass().getSimpleName() + "); check its permissions");
            return Optional.empty();
        }
    }
}
