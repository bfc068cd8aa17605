package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What the settings of an Obsidian vault say.
 *
 * @param templates the folders of templates, each with a slash at its end
 * @param ignored the beginnings of paths that the vault does not show, and patterns between two slashes
 */
public record ObsidianConfig(List<String> templates, List<String> ignored) {
    /** The files that say something, by their names in the folder of settings. */
    static final List<String> FILES = List.of("app.json", "templates.json", "plugins/templater-obsidian/data.json");

    public ObsidianConfig {
        templates = List.copyOf(templates);
        ignored = List.copyOf(ignored);
    }

    /** The settings in a vault; the usual ones when there are none. */
    public static ObsidianConfig of(Home home, List<Problem> problems) {
        String own = read(home, FILES.get(1), problems).at("folder").text();
        String plugin =
                read(home, FILES.get(2), problems).at("templates_folder").text();
        List<String> templates = Stream.of(own.isBlank() ? "Templates" : own, plugin)
                .map(EleventyConfig::folder)
                .filter(folder -> !folder.isEmpty())
                .toList();
        List<String> ignored = new ArrayList<>();
        Notes notes = new Notes(home.named(".obsidian/" + FILES.get(0)), problems);
        for (String filter :
                read(home, FILES.get(0), problems).at("userignorefilters").texts()) {
            if (isPattern(filter) && !isRead(filter)) {
                notes.warn(
                        0,
                        "the pattern " + filter + " of an ignored file cannot be read here; write it in another way");
            } else {
                ignored.add(filter);
            }
        }
        return new ObsidianConfig(templates, ignored);
    }

    private static Value read(Home home, String name, List<Problem> problems) {
        return ConfigFile.read(home, ".obsidian/" + name, problems).orElse(Value.nothing());
    }

    private static boolean isPattern(String filter) {
        return filter.length() > 2 && filter.startsWith("/") && filter.endsWith("/");
    }

    private static boolean isRead(String filter) {
        try {
            pattern(filter);
            return true;
        } catch (PatternSyntaxException e) {
            // said by the one who asks
            return false;
        }
    }

    private static Pattern pattern(String filter) {
        return Pattern.compile(filter.substring(1, filter.length() - 1));
    }

    /** Whether what is at a path of the vault is no note of its own. */
    public boolean ignores(String path) {
        return templates.stream().anyMatch(path::startsWith)
                || ignored.stream()
                        .anyMatch(filter -> isPattern(filter)
                                ? pattern(filter).matcher(path).find()
                                : path.startsWith(filter));
    }
}
