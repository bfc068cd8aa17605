package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Problem;
import java.util.List;

/**
 * What the settings of an Obsidian vault say.
 *
 * @param templates the folder of templates with a slash at its end; empty when there is none
 * @param attachments the folder in which pictures are looked for, as it is written
 * @param ignored the beginnings of paths that the vault does not show
 */
public record ObsidianConfig(String templates, String attachments, List<String> ignored) {
    public ObsidianConfig {
        ignored = List.copyOf(ignored);
    }

    /** The settings in a vault; the usual ones when there are none. */
    public static ObsidianConfig of(Home home, List<Problem> problems) {
        Value app = read(home, "app.json", problems);
        String templates = read(home, "templates.json", problems).at("folder").text();
        return new ObsidianConfig(
                EleventyConfig.folder(templates.isEmpty() ? "Templates" : templates),
                app.at("attachmentfolderpath").text(),
                app.at("userignorefilters").texts());
    }

    private static Value read(Home home, String name, List<Problem> problems) {
        return ConfigFile.read(home, ".obsidian/" + name, problems).orElse(Value.nothing());
    }

    /** Whether what is at a path of the vault is no note of its own. */
    public boolean ignores(String path) {
        return path.startsWith(templates) || ignored.stream().anyMatch(path::startsWith);
    }
}
