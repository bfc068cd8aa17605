package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.generator.HugoLanguages.Language;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Hugo's configuration says, which may be spread over files.
 *
 * @param values those of all files
 * @param files folders whose files are published as they are, by their paths from the home with a slash at their ends
 */
public record HugoConfig(
        Value values, Declared declared, HugoLanguages languages, List<String> files, HugoPaths paths) {
    public HugoConfig {
        files = List.copyOf(files);
    }

    private static final int USUAL_WORDS = 70;
    private static final Set<String> OTHERS = Set.of("category", "series", "author", "authors");

    /** The configuration in a folder; one that says nothing when there is none. */
    public static HugoConfig of(Home home, List<Problem> problems) {
        List<Part> parts = parts(home, problems);
        Value values = parts.stream().map(Part::values).reduce(Value.nothing(), HugoConfig::merged);
        HugoMounts mounts = HugoMounts.of(values.at("module"), home, new Notes(said(parts, "module"), problems));
        HugoLanguages languages = HugoLanguages.of(values, mounts.content());
        return new HugoConfig(values, declared(parts, languages.main()), languages, mounts.files(), paths(values));
    }

    /** The file that says something for a key; empty when none does. */
    private static String said(List<Part> parts, String key) {
        return parts.stream()
                .filter(part -> !part.values().at(key).isBlank())
                .map(Part::file)
                .findFirst()
                .orElse("");
    }

    private static HugoPaths paths(Value values) {
        return new HugoPaths(
                isTrue(values.at("disablepathtolower")) ? HugoPaths.Case.KEPT : HugoPaths.Case.LOWER,
                isTrue(values.at("removepathaccents")) ? HugoPaths.Accents.REMOVED : HugoPaths.Accents.KEPT);
    }

    private static boolean isTrue(Value value) {
        return value.text().equals("true");
    }

    /** Whether a switch is on. */
    public boolean says(String... names) {
        return isTrue(values.at(names));
    }

    /** The path of a page, not encoded, in the form that the configuration has for its section. */
    public String address(HugoPage page, Language language) {
        String top = page.section().toLowerCase(Locale.ROOT);
        String section = top.isEmpty() ? "/" : top;
        String form = Stream.of(
                        values.at("languages", language.key(), "permalinks", "page", section),
                        values.at("languages", language.key(), "permalinks", section),
                        values.at("permalinks", "page", section),
                        values.at("permalinks", section))
                .map(Value::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return address(page, language, form);
    }

    /** The same in a given form; the page's own path in one that is empty. */
    public String address(HugoPage page, Language language, String form) {
        String path = paths.path(form.isEmpty() ? page.path() : page.expand(form, paths));
        boolean isUgly = says("uglyurls") || says("uglyurls", page.section().toLowerCase(Locale.ROOT));
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return language.prefix() + bare + (isUgly ? ".html" : "/");
    }

    /** A form with its tokens filled in, and nothing else done to it. */
    public String expand(HugoPage page, String form) {
        return page.expand(form, paths);
    }

    /** How many words of a text stand for it at least. */
    public int summaryWords() {
        String written = values.at("summarylength").text();
        return written.matches("[1-9]\\d{0,4}") ? Integer.parseInt(written) : USUAL_WORDS;
    }

    /**
     * The keys under which front matter files a page under what is a tag, or a category, to others: Hugo's taxonomies have any
     * names. Where none is called so, all that are for nothing else are tags.
     */
    public List<String> filedUnder(String singular, Language language) {
        Value own = values.at("languages", language.key(), "taxonomies");
        Value said = own instanceof Value.Table ? own : values.at("taxonomies");
        if (!(said instanceof Value.Table table)) {
            return List.of();
        }
        String named = table.at(singular).text();
        if (!named.isEmpty() || singular.equals("category")) {
            return named.isEmpty() ? List.of() : List.of(named.toLowerCase(Locale.ROOT));
        }
        return table.values().entrySet().stream()
                .filter(one -> !OTHERS.contains(one.getKey()))
                .map(one -> one.getValue().text().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether the main sections are named and a section is not one of them. */
    public boolean isAside(String section) {
        List<String> named = values.at("mainsections").texts();
        List<String> main =
                named.isEmpty() ? values.at("params", "mainsections").texts() : named;
        return !main.isEmpty() && main.stream().noneMatch(section::equalsIgnoreCase);
    }

    /** Where a field of a date is to be found, the first place that has one. */
    public List<String> dates(String field) {
        List<String> named = values.at("frontmatter", field).texts().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return named.isEmpty() && field.equals("lastmod") && says("enablegitinfo") ? List.of(":git") : named;
    }

    /**
     * What one file says.
     *
     * @param file as seen from the folder of posts
     */
    private record Part(String file, Value values) {}

    /** What a language says is stronger than what is said for all of them, in whatever file it is. */
    private static Declared declared(List<Part> parts, String language) {
        Declared.Of declared = new Declared.Of("");
        parts.forEach(part -> declared.and(site(part.file(), part.values().at("languages", language))));
        parts.forEach(part -> declared.and(site(part.file(), part.values())));
        parts.forEach(part -> declared.and(new Declared.Of(part.file())
                .with(Fact.LANGUAGE, part.values().at("defaultcontentlanguage"))
                .declared()));
        return declared.declared();
    }

    private static Declared site(String file, Value values) {
        return new Declared.Of(file)
                .with(Fact.TITLE, values.at("title"))
                .with(Fact.URL, values.at("baseurl"))
                .with(Fact.AUTHOR, values.at("params", "author", "name"))
                .with(Fact.AUTHOR, values.at("params", "author"))
                .with(Fact.AUTHOR, values.at("author", "name"))
                .with(Fact.AUTHOR, values.at("author"))
                .with(Fact.EMAIL, values.at("params", "author", "email"))
                .with(Fact.EMAIL, values.at("params", "email"))
                .with(Fact.EMAIL, values.at("author", "email"))
                .with(Fact.LANGUAGE, values.at("locale"))
                .with(Fact.LANGUAGE, values.at("languagecode"))
                .with(Fact.ZONE, values.at("timezone"))
                .with(Fact.DESCRIPTION, values.at("params", "description"))
                .declared();
    }

    /** The files in the order of their strength: those of the environment that sites are built for, then those of all. */
    private static List<Part> parts(Home home, List<Problem> problems) {
        List<Part> parts = new ArrayList<>();
        for (String folder : List.of("config/production/", "config/_default/", "")) {
            for (Path file : home.configuration()) {
                String name = folder + file.getFileName();
                boolean isHere = file.equals(home.folder().resolve(name));
                if (isHere && (!folder.isEmpty() || isMain(name))) {
                    ConfigFile.read(home, name, problems)
                            .ifPresent(value -> parts.add(new Part(home.named(name), placed(name, value))));
                }
            }
        }
        return parts;
    }

    /** A file that is called {@code params.toml} holds what is below the key {@code params}, and so on. */
    private static Value placed(String name, Value value) {
        String stem = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
        Value placed = value;
        if (!isMain(name)) {
            List<String> keys = List.of(stem.toLowerCase(Locale.ROOT).split("\\."));
            for (int i = keys.size() - 1; i >= 0; i--) {
                placed = new Value.Table(Map.of(keys.get(i), placed), value.line());
            }
        }
        return placed;
    }

    private static boolean isMain(String name) {
        String stem = name.substring(name.lastIndexOf('/') + 1, Math.max(0, name.lastIndexOf('.')));
        return stem.equals("hugo") || stem.equals("config");
    }

    /** Both; of what is in both the first. */
    static Value merged(Value one, Value other) {
        if (!(one instanceof Value.Table first) || !(other instanceof Value.Table second)) {
            return one.isBlank() ? other : one;
        }
        Map<String, Value> values = new LinkedHashMap<>(first.values());
        second.values().forEach((key, value) -> values.merge(key, value, HugoConfig::merged));
        return new Value.Table(values, first.line());
    }
}
