package dev.pressrun.generator;

import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Pelican's settings say: those of {@code publishconf.py}, and below them those of {@code pelicanconf.py}. */
public final class PelicanConfig {
    /** The settings without which addresses are not right. */
    private static final Set<String> NEEDED = Set.of(
            "PATH",
            "ARTICLE_PATHS",
            "ARTICLE_EXCLUDES",
            "ARTICLE_URL",
            "ARTICLE_LANG_URL",
            "DEFAULT_LANG",
            "SLUGIFY_SOURCE",
            "SLUG_REGEX_SUBSTITUTIONS",
            "FILENAME_METADATA",
            "PATH_METADATA",
            "DEFAULT_METADATA");

    private final Value values;
    private final Declared declared;
    private final PelicanSlug slug;
    private final Optional<PythonPattern> fileNames;
    private final Optional<PythonPattern> paths;

    /**
     * Understands settings.
     *
     * @param values by name in small letters
     */
    private PelicanConfig(Value values, Declared declared, Notes notes) {
        this.values = values;
        this.declared = declared;
        this.slug = new PelicanSlug(values, notes);
        this.fileNames = pattern("filename_metadata", "(?P<date>\\d{4}-\\d{2}-\\d{2}).*", notes);
        this.paths = pattern("path_metadata", "", notes);
    }

    private Optional<PythonPattern> pattern(String name, String usual, Notes notes) {
        boolean isGiven = values instanceof Value.Table table && table.values().containsKey(name);
        String written = isGiven ? values.at(name).text() : usual;
        Optional<PythonPattern> pattern = written.isEmpty() ? Optional.empty() : PythonPattern.of(written, 0);
        if (pattern.isEmpty() && !written.isEmpty()) {
            notes.warn(
                    values.at(name).line(),
                    "the pattern " + written + " cannot be used here, so nothing is taken from the names of files;"
                            + " write it without what only Python knows");
        }
        return pattern;
    }

    /** The settings in a folder; the usual ones when there are none. */
    public static PelicanConfig of(Home home, List<Problem> problems) {
        Program program = Program.empty();
        Declared.Of declared = new Declared.Of("");
        for (String name : List.of("pelicanconf.py", "publishconf.py")) {
            Notes notes = new Notes(home.named(name), problems);
            Program earlier = program;
            program = ConfigFile.text(home, name, notes)
                    .map(text -> Program.python(text, earlier))
                    .orElse(earlier);
            warn(program, earlier, notes);
            Declared says = declared(home.named(name), program, earlier);
            declared = new Declared.Of("").and(says).and(declared.declared());
        }
        Notes notes = new Notes(home.named("pelicanconf.py"), problems);
        return new PelicanConfig(table(program.names()), declared.declared(), notes);
    }

    /** What they say about the site. */
    public Declared declared() {
        return declared;
    }

    /** How parts of addresses are made. */
    public PelicanSlug slug() {
        return slug;
    }

    /** What a setting says. */
    public Value value(String name) {
        return values.at(name);
    }

    private static void warn(Program program, Program earlier, Notes notes) {
        program.computed().forEach((name, line) -> {
            if (NEEDED.contains(name) && !line.equals(earlier.computed().get(name))) {
                notes.warn(
                        line,
                        "the value of " + name + " is computed, which is not done here, so the usual one is taken;"
                                + " write the value itself");
            }
        });
    }

    private static Declared declared(String file, Program program, Program earlier) {
        Declared.Of declared = new Declared.Of(file);
        Map.of(
                        "SITENAME", Fact.TITLE,
                        "SITEURL", Fact.URL,
                        "AUTHOR", Fact.AUTHOR,
                        "EMAIL", Fact.EMAIL,
                        "DEFAULT_LANG", Fact.LANGUAGE,
                        "TIMEZONE", Fact.ZONE,
                        "SITESUBTITLE", Fact.DESCRIPTION)
                .forEach((name, fact) -> {
                    Value value = program.named(name);
                    if (!value.equals(earlier.named(name))) {
                        declared.with(fact, value);
                    }
                });
        return declared.declared();
    }

    private static Value table(Map<String, Value> names) {
        Map<String, Value> values = new LinkedHashMap<>();
        names.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
        return new Value.Table(values, 1);
    }

    /** The text of a setting; the usual one when it says nothing. */
    public String text(String name, String usual) {
        String text = values.at(name).text();
        return text.isEmpty() || text.equals("false") ? usual : text;
    }

    /** The texts of a setting that is a list; the usual ones when it is none. */
    public List<String> texts(String name, List<String> usual) {
        return values.at(name) instanceof Value.Items items ? items.texts() : usual;
    }

    /** Whether a setting says yes; what is usual when it says nothing. */
    public boolean is(String name, boolean usual) {
        String text = values.at(name).text();
        return text.isEmpty() ? usual : text.equals("true");
    }

    /** What a path below the folder of content says about an article, by key. */
    public Map<String, String> metadata(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        Map<String, String> found = new LinkedHashMap<>();
        paths.ifPresent(pattern -> found.putAll(pattern.groups(path)));
        fileNames.ifPresent(pattern -> found.putAll(pattern.groups(dot > 0 ? name.substring(0, dot) : name)));
        return found;
    }

    /** The folder of content with a slash at its end; empty when it is not said. */
    public String content() {
        return EleventyConfig.folder(text("path", ""));
    }

    /** Whether articles are read from a path below the folder of content. */
    public boolean holds(String path) {
        return texts("article_paths", List.of("")).stream().anyMatch(folder -> isIn(path, folder))
                && texts("article_excludes", List.of()).stream().noneMatch(folder -> isIn(path, folder))
                && texts("page_paths", List.of("pages")).stream()
                        .noneMatch(folder -> !folder.isEmpty() && isIn(path, folder))
                && texts("ignore_files", List.of()).stream().noneMatch(glob -> ignores(glob, path));
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(EleventyConfig.folder(folder));
    }

    private static boolean ignores(String glob, String path) {
        return Arrays.stream(path.split("/", -1)).anyMatch(name -> Glob.holds(glob.replace("**/", ""), name));
    }

    /** Settings that say the same are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PelicanConfig config && config.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
