package dev.pressrun.source;

import dev.pressrun.frontmatter.DataFile;
import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ConfigFile;
import dev.pressrun.generator.Home;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of values that stand beside Eleventy's templates: one that is called like its folder speaks for all below it, one that
 * is called like a template for that one.
 *
 * @param values by the path of what they speak for, without an extension
 */
record EleventyValues(Map<String, Map<String, Value>> values) {
    /** The weakest first. */
    private static final List<String> ENDINGS =
            List.of(".json", ".11tydata.json", ".11tydata.cjs", ".11tydata.mjs", ".11tydata.js");

    EleventyValues {
        values = Map.copyOf(values);
    }

    static EleventyValues of(Home home, List<FoundFile> files, List<Problem> problems) {
        Map<String, Map<String, Value>> values = new HashMap<>();
        values.put("", above(home, problems));
        for (String ending : ENDINGS) {
            for (FoundFile file : files) {
                if (isData(file, ending)) {
                    read(file, problems)
                            .filter(Value.Table.class::isInstance)
                            .ifPresent(value -> values.computeIfAbsent(about(file, ending), any -> new HashMap<>())
                                    .putAll(((Value.Table) value).values()));
                }
            }
        }
        return new EleventyValues(values);
    }

    /** What is said for the folder of posts itself, and for those above it. */
    private static Map<String, Value> above(Home home, List<Problem> problems) {
        Map<String, Value> values = new HashMap<>();
        String below = home.below();
        for (int slash = below.indexOf('/'); slash >= 0; slash = below.indexOf('/', slash + 1)) {
            String folder = below.substring(0, slash);
            String file = folder + "/" + folder.substring(folder.lastIndexOf('/') + 1);
            ENDINGS.stream()
                    .flatMap(ending -> ConfigFile.read(home, file + ending, problems).stream())
                    .filter(Value.Table.class::isInstance)
                    .forEach(value -> values.putAll(((Value.Table) value).values()));
        }
        return values;
    }

    /** A file of JSON may be anything, unless its name is a folder's or a template's. */
    private static boolean isData(FoundFile file, String ending) {
        return file.name().endsWith(ending)
                && file.name().length() > ending.length()
                && (!ending.equals(".json") || !file.name().endsWith(".11tydata.json"));
    }

    private static String about(FoundFile file, String ending) {
        String stem = file.name().substring(0, file.name().length() - ending.length());
        String folder = file.folder();
        boolean isOfFolder = stem.equals(folder.substring(folder.lastIndexOf('/') + 1));
        return isOfFolder ? folder + "/" : folder.isEmpty() ? stem : folder + "/" + stem;
    }

    private static Optional<Value> read(FoundFile file, List<Problem> problems) {
        Notes notes = new Notes(file.path(), problems);
        return FileText.of(file, notes)
                .flatMap(text -> file.name().endsWith("js")
                        ? Optional.of(Program.script(text).stated())
                        : DataFile.read(file.name(), text, notes));
    }

    /** What is said about a template: by its own file, else by that of the nearest folder. */
    Map<String, Value> about(FoundFile file) {
        Map<String, Value> all = new HashMap<>(values.getOrDefault("", Map.of()));
        String path = file.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            all.putAll(values.getOrDefault(path.substring(0, slash + 1), Map.of()));
        }
        all.putAll(values.getOrDefault(
                path.substring(0, path.length() - file.name().length()) + file.stem(), Map.of()));
        return all;
    }

    /** The tags that folders give to a template. */
    boolean isTagged(FoundFile file) {
        return !about(file).getOrDefault("tags", Value.nothing()).isBlank();
    }
}
