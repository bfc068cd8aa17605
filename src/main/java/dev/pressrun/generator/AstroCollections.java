package dev.pressrun.generator;

import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The collections of an Astro site and their folders. */
public record AstroCollections(List<Collection> all) {
    static final AstroCollections NONE = new AstroCollections(List.of());

    /**
     * Files of one kind.
     *
     * @param folder as seen from the home, with a slash at its end
     * @param patterns which of the files in the folder are meant
     */
    public record Collection(String name, String folder, List<String> patterns) {
        public Collection {
            patterns = List.copyOf(patterns);
        }
    }

    /** A file of a collection, by its path in the collection's folder. */
    public record Entry(String collection, String path) {}

    public AstroCollections {
        all = List.copyOf(all);
    }

    static AstroCollections of(Program program) {
        List<Collection> all = new ArrayList<>();
        for (Program.Call call : program.calls("glob")) {
            Value options = call.arguments().get(0);
            String folder = EleventyConfig.folder(options.at("base").text());
            String last = folder.isEmpty()
                    ? ""
                    : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
            if (!folder.isEmpty()) {
                all.add(new Collection(
                        name(program, call.line()).orElse(last),
                        folder,
                        options.at("pattern").texts()));
            }
        }
        return new AstroCollections(all);
    }

    /** The constant that a collection is given to, which begins at its line or above. */
    private static Optional<String> name(Program program, int line) {
        return program.computed().entrySet().stream()
                .filter(constant ->
                        constant.getValue() <= line && !constant.getKey().equals("collections"))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The file of a collection that is at a path, as seen from the home; empty when none is meant. */
    public Optional<Entry> entry(String path, String sources) {
        for (Collection collection : all) {
            if (path.startsWith(collection.folder())) {
                String rest = path.substring(collection.folder().length());
                boolean isMeant = collection.patterns().isEmpty()
                        || collection.patterns().stream().anyMatch(pattern -> isMeant(pattern, rest));
                return isMeant ? Optional.of(new Entry(collection.name(), rest)) : Optional.empty();
            }
        }
        String content = sources + "content/";
        int slash = path.indexOf('/', content.length());
        return path.startsWith(content) && slash > 0
                ? Optional.of(new Entry(path.substring(content.length(), slash), path.substring(slash + 1)))
                        .filter(entry -> isShown(entry.path()))
                : Optional.empty();
    }

    /** The one pattern with a class of signs that people write means that names do not begin with an underscore. */
    private static boolean isMeant(String pattern, String path) {
        return Glob.holds(pattern.replace("[^_]*", "*"), path) && (!pattern.contains("[^_]") || isShown(path));
    }

    private static boolean isShown(String path) {
        return path.charAt(path.lastIndexOf('/') + 1) != '_';
    }
}
