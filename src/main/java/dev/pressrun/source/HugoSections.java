package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.HugoCascade;
import dev.pressrun.generator.HugoConfig;
import dev.pressrun.generator.HugoLanguages.Language;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sections of Hugo's content: each folder at the top, and each below that has an {@code _index.md}.
 *
 * @param folders of the latter, by their paths in the content of any language
 */
record HugoSections(Set<String> folders, HugoCascade cascade) {
    HugoSections {
        folders = Set.copyOf(folders);
    }

    static HugoSections of(ContentRoot root, HugoConfig config, List<FoundFile> files, List<Problem> problems) {
        Set<String> folders = new HashSet<>();
        Map<String, Value> cascades = new HashMap<>();
        for (FoundFile file : files) {
            boolean isSection = file.stem().equals("_index") || file.stem().startsWith("_index.");
            if (isSection && root.holds(file.path())) {
                String folder = folder(root.place(file.path()), config);
                folders.add(folder);
                Value cascade = matter(file, problems).first("cascade");
                if (!cascade.isBlank()) {
                    cascades.putIfAbsent(folder, cascade);
                }
            }
        }
        return new HugoSections(folders, HugoCascade.of(config, cascades));
    }

    /** The folder of a file in the content of its language. */
    private static String folder(String place, HugoConfig config) {
        String content = config.languages().content();
        String path = config.languages()
                .of(content + place)
                .map(language -> (content + place).substring(language.content().length()))
                .orElse(place);
        return FoundFile.folderOf(path);
    }

    private static FrontMatter matter(FoundFile file, List<Problem> problems) {
        Notes notes = new Notes(file.path(), problems);
        return FileText.of(file, notes)
                .map(text -> FrontMatter.split(text, notes))
                .orElseGet(() -> FrontMatter.none(""));
    }

    /** The names of the sections that a folder is in or is. */
    List<String> above(String folder) {
        List<String> names = new ArrayList<>();
        int end = 0;
        while (end < folder.length()) {
            int from = end == 0 ? 0 : end + 1;
            int slash = folder.indexOf('/', from);
            end = slash < 0 ? folder.length() : slash;
            if (from == 0 || folders.contains(folder.substring(0, end))) {
                names.add(folder.substring(from, end));
            }
        }
        return names;
    }

    /** What the sections hand down to a page at a path in the content of its language. */
    Map<String, Value> handedDown(String path, Language language) {
        return cascade.to(path, language.key());
    }
}
