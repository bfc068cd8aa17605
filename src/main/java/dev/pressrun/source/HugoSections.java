package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.HugoCascade;
import dev.pressrun.generator.HugoConfig;
import dev.pressrun.generator.HugoLanguages.Language;
import dev.pressrun.generator.HugoLanguages.Place;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sections of Hugo's content: each folder at the top, and each below that has an {@code _index.md}.
 *
 * @param folders of the latter, by their paths in the content, for each language by its key
 * @param drafts those that are held back with all that is in them, likewise
 * @param cascades what they hand down, likewise
 * @param usual what is handed down where there is none of them
 * @param titles their titles, by language and path
 */
record HugoSections(
        Map<String, Set<String>> folders,
        Map<String, Set<String>> drafts,
        Map<String, HugoCascade> cascades,
        HugoCascade usual,
        Map<String, String> titles) {
    HugoSections {
        folders = Map.copyOf(folders);
        drafts = Map.copyOf(drafts);
        cascades = Map.copyOf(cascades);
        titles = Map.copyOf(titles);
    }

    /**
     * Those of a folder of posts.
     *
     * @param above what stands before the paths of the files to make them begin at home
     */
    static HugoSections of(String above, HugoConfig config, List<FoundFile> files, List<Problem> problems) {
        Map<String, Set<String>> folders = new HashMap<>();
        Map<String, Set<String>> drafts = new HashMap<>();
        Map<String, Map<String, Value>> cascades = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (FoundFile file : files) {
            boolean isSection = file.stem().equals("_index") || file.stem().startsWith("_index.");
            Optional<Place> place = isSection ? config.languages().of(above + file.path()) : Optional.empty();
            if (place.isPresent()) {
                String folder = FoundFile.folderOf(place.get().path());
                String language = place.get().language().key();
                folders.computeIfAbsent(language, any -> new HashSet<>()).add(folder);
                FrontMatter matter = matter(file, problems);
                titles.put(language + ":" + folder, Titles.onLine(matter.text("title", "name")));
                if (matter.first("draft").isYes() && !config.says("builddrafts")) {
                    drafts.computeIfAbsent(language, any -> new HashSet<>()).add(folder);
                }
                Value cascade = matter.first("cascade");
                if (!cascade.isBlank()) {
                    cascades.computeIfAbsent(language, any -> new HashMap<>()).putIfAbsent(folder, cascade);
                }
            }
        }
        Map<String, HugoCascade> byLanguage = new HashMap<>();
        cascades.forEach((language, sections) -> byLanguage.put(language, HugoCascade.of(config, sections)));
        return new HugoSections(folders, drafts, byLanguage, HugoCascade.of(config, Map.of()), titles);
    }

    private static FrontMatter matter(FoundFile file, List<Problem> problems) {
        Notes notes = new Notes(file.path(), problems);
        return FileText.of(file, notes)
                .map(text -> FrontMatter.split(text, notes))
                .orElseGet(() -> FrontMatter.none(""));
    }

    /** The names of the sections that a folder is in or is. */
    List<String> above(String folder, Language language) {
        Set<String> sections = folders.getOrDefault(language.key(), Set.of());
        List<String> names = new ArrayList<>();
        int end = 0;
        while (end < folder.length()) {
            int from = end == 0 ? 0 : end + 1;
            int slash = folder.indexOf('/', from);
            end = slash < 0 ? folder.length() : slash;
            if (from == 0 || sections.contains(folder.substring(0, end))) {
                names.add(folder.substring(from, end));
            }
        }
        return names;
    }

    /** Authors may be named by the folders of their own pages, such as {@code content/authors/ada/_index.md}. */
    Value author(Value named, Language language) {
        if (named instanceof Value.Items items) {
            List<Value> all =
                    items.values().stream().map(one -> author(one, language)).toList();
            return new Value.Items(all, items.line());
        }
        String folder =
                "authors/" + named.text().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        String title = titles.getOrDefault(language.key() + ":" + folder, "");
        return title.isEmpty() || named instanceof Value.Table ? named : new Value.Scalar(title, named.line());
    }

    /** Whether a section that a page is in is held back. */
    boolean isHeldBack(Place place) {
        Set<String> held = drafts.getOrDefault(place.language().key(), Set.of());
        return held.stream().anyMatch(folder -> folder.isEmpty() || place.path().startsWith(folder + "/"));
    }

    /** What the sections hand down to a page at a path in the content of its language. */
    Map<String, Value> handedDown(Place place) {
        String language = place.language().key();
        return cascades.getOrDefault(language, usual).to(place.path(), language);
    }
}
