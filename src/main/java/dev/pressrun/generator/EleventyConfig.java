package dev.pressrun.generator;

import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Eleventy's configuration says, as far as it is written there and not computed.
 *
 * @param file as seen from the folder of posts
 * @param ignored patterns of what is no template, as seen from the home
 * @param input the folder of templates with a slash at its end, as seen from the home; empty when it is the home or not said
 */
public record EleventyConfig(String file, Program program, List<String> ignored, String input, Declared declared) {
    private static final List<String> FILES = List.of(
            ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts");
    private static final String IGNORED = ".eleventyignore";
    private static final List<String> DATA = List.of("metadata", "site", "meta");
    private static final List<String> SYNTAXES = List.of(".json", ".js", ".cjs", ".mjs", ".yaml", ".yml");

    /** The configuration in a folder; one that says nothing when there is none. */
    public static EleventyConfig of(Home home, List<Problem> problems) {
        for (String name : FILES) {
            Optional<Program> program = ConfigFile.text(home, name, new Notes(home.named(name), problems))
                    .map(Program::script);
            if (program.isPresent()) {
                return of(home, name, program.get(), problems);
            }
        }
        return of(home, "", Program.empty(), problems);
    }

    private static EleventyConfig of(Home home, String name, Program program, List<Problem> problems) {
        String said = folder(said(program, "input", "setInputDirectory"));
        String input = said.isEmpty() && name.isEmpty() ? home.firstFolder("src", "content") : said;
        List<String> ignored = ignored(home, problems);
        EleventyConfig config = new EleventyConfig(home.named(name), program, ignored, input, Declared.NOTHING);
        return new EleventyConfig(config.file, program, ignored, input, config.declared(home, problems));
    }

    private static List<String> ignored(Home home, List<Problem> problems) {
        return ConfigFile.text(home, IGNORED, new Notes(home.named(IGNORED), problems)).stream()
                .flatMap(String::lines)
                .map(line -> line.strip().replaceFirst("^\\.?/", "").replaceFirst("/$", ""))
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("!"))
                .toList();
    }

    /** Whether the owner wants what is at a path, as seen from the home, to be left out. */
    public boolean ignores(String path) {
        return ignored.stream().anyMatch(glob -> Glob.holds(glob, path));
    }

    private static String said(Program program, String key, String function) {
        return Stream.concat(
                        Stream.of(
                                program.stated().at("dir", key),
                                program.named("config").at("dir", key)),
                        program.calls(function).stream()
                                .map(call -> call.arguments().get(0)))
                .map(Value::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A path with a slash at its end, and none for the folder itself. */
    static String folder(String written) {
        String path = written.strip();
        while (path.startsWith("./") || path.startsWith("/")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        return path.isEmpty() || path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
    }

    /** The folders whose files are no templates, as seen from the home. */
    public List<String> others() {
        return List.of(
                inInput(or(said(program, "data", "setDataDirectory"), "_data")),
                inInput(or(said(program, "includes", "setIncludesDirectory"), "_includes")),
                inInput(or(said(program, "layouts", "setLayoutsDirectory"), "_layouts")),
                or(folder(said(program, "output", "setOutputDirectory")), "_site/"));
    }

    /** As seen from the home: a folder that is written as seen from the input may be beside it. */
    private String inInput(String written) {
        String above = input;
        String path = written.strip();
        while (path.startsWith("../")) {
            above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
            path = path.substring(3);
        }
        return above + folder(path);
    }

    private static String or(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }

    /** The folders whose files are copied to the root of the site, as seen from the home. */
    public List<String> copied() {
        List<String> copied = new ArrayList<>();
        for (Program.Call call : program.calls("addPassthroughCopy")) {
            if (call.arguments().get(0) instanceof Value.Table table) {
                table.values().forEach((from, to) -> {
                    if (folder(to.text()).isEmpty() && !Glob.isPattern(from)) {
                        copied.add(folder(from));
                    }
                });
            }
        }
        return copied;
    }

    /** Whether a collection is made of what is at a path, as seen from the home. */
    public boolean collects(String path) {
        return program.calls("getFilteredByGlob").stream()
                .flatMap(call -> call.arguments().get(0).texts().stream())
                .map(glob -> glob.startsWith("./") ? glob.substring(2) : glob)
                .anyMatch(glob -> Glob.holds(glob, path));
    }

    private Declared declared(Home home, List<Problem> problems) {
        Declared.Of declared = new Declared.Of(file);
        for (Program.Call call : program.calls("addGlobalData")) {
            if (DATA.contains(call.arguments().get(0).text())
                    && call.arguments().size() > 1) {
                declared.and(site(file, call.arguments().get(1)));
            }
        }
        String data = others().get(0);
        for (String name : DATA) {
            for (String syntax : SYNTAXES) {
                ConfigFile.read(home, data + name + syntax, problems)
                        .ifPresent(value -> declared.and(site(home.named(data + name + syntax), value)));
            }
        }
        // what the plugin for feeds is told
        for (Program.Call call : program.calls("addPlugin")) {
            call.arguments().forEach(options -> declared.and(site(file, options.at("metadata"))));
        }
        return declared.declared();
    }

    private Declared site(String where, Value values) {
        Declared.Of declared =
                new Declared.Of(where).with(Fact.TITLE, values.at("title")).with(Fact.TITLE, values.at("name"));
        Stream.of("url", "baseurl", "siteurl", "base")
                .map(values::at)
                .forEach(url -> declared.with(Fact.URL, address(url.text().strip()), url.line()));
        return declared.with(Fact.AUTHOR, values.at("author", "name"))
                .with(Fact.AUTHOR, values.at("author"))
                .with(Fact.EMAIL, values.at("author", "email"))
                .with(Fact.EMAIL, values.at("email"))
                .with(Fact.LANGUAGE, values.at("language"))
                .with(Fact.LANGUAGE, values.at("lang"))
                .with(Fact.DESCRIPTION, values.at("description"))
                .with(Fact.DESCRIPTION, values.at("subtitle"))
                .declared();
    }

    /** The address with the path below which pages are put, unless it is in it. */
    private String address(String url) {
        String prefix = folder(or(
                program.stated().at("pathprefix").text(),
                program.named("config").at("pathprefix").text()));
        int host = url.indexOf("://") + 3;
        boolean isBare = host > 2 && (url.indexOf('/', host) < 0 || url.indexOf('/', host) == url.length() - 1);
        return isBare && !prefix.isEmpty() ? (url.endsWith("/") ? url : url + "/") + prefix : url;
    }
}
