package dev.pressrun.generator;

import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Astro's configuration says, as far as it is written there and not computed.
 *
 * @param values of the configuration itself
 * @param collections the collections of posts
 * @param routes the paths of the pages that are made of collections, such as {@code blog/[...slug]}
 */
public record AstroConfig(Value values, AstroCollections collections, Map<String, String> routes, Declared declared) {
    private static final List<String> SYNTAXES = List.of(".mjs", ".ts", ".js", ".cjs", ".mts");
    /** Where templates of blogs keep what the site is called. */
    private static final List<String> CONSTANTS =
            List.of("src/consts", "src/config", "src/site.config", "src/constants");

    /** What stands behind the path of a page. */
    public enum Ending {
        SLASH("/"),
        NOTHING(""),
        HTML(".html");

        private final String text;

        Ending(String text) {
            this.text = text;
        }

        /** The path of the page as it is reached. */
        public String on(String path) {
            return path + text;
        }
    }

    /** The configuration in a folder; one that says nothing when there is none. */
    public static AstroConfig of(Home home, List<Problem> problems) {
        Optional<Source> main = source(home, "astro.config", problems);
        Value values = main.<Value>map(source -> source.program().stated()).orElse(Value.nothing());
        Declared.Of declared = new Declared.Of("");
        main.ifPresent(source -> declared.and(new Declared.Of(source.file())
                .with(Fact.URL, address(values), values.at("site").line())
                .declared()));
        CONSTANTS.stream()
                .flatMap(name -> source(home, name, problems).stream())
                .forEach(source -> declared.and(constants(source)));
        main.ifPresent(source -> declared.and(new Declared.Of(source.file())
                .with(Fact.LANGUAGE, values.at("i18n", "defaultlocale"))
                .declared()));
        AstroCollections collections = Stream.of("src/content.config", "src/content/config")
                .flatMap(name -> source(home, name, problems).stream())
                .findFirst()
                .map(source -> AstroCollections.of(source.program()))
                .orElse(AstroCollections.NONE);
        return new AstroConfig(values, collections, AstroRoutes.of(home), declared.declared());
    }

    /** A program, and its path as seen from the folder of posts. */
    private record Source(String file, Program program) {}

    private static Optional<Source> source(Home home, String stem, List<Problem> problems) {
        return SYNTAXES.stream()
                .map(syntax -> stem + syntax)
                .flatMap(name -> ConfigFile.text(home, name, new Notes(home.named(name), problems)).stream()
                        .map(text -> new Source(home.named(name), Program.script(text))))
                .findFirst();
    }

    private static String address(Value values) {
        String site = values.at("site").text().strip();
        String base = EleventyConfig.folder(values.at("base").text());
        return site.isEmpty() || base.isEmpty() ? site : (site.endsWith("/") ? site : site + "/") + base;
    }

    private static Declared constants(Source source) {
        Program program = source.program();
        Declared.Of declared = new Declared.Of(source.file())
                .with(Fact.TITLE, program.named("SITE_TITLE"))
                .with(Fact.DESCRIPTION, program.named("SITE_DESCRIPTION"))
                .with(Fact.AUTHOR, program.named("SITE_AUTHOR"));
        for (String name : List.of("SITE", "siteConfig", "SITE_CONFIG", "site", "config", "SITE_METADATA")) {
            Value site = program.named(name);
            declared.with(Fact.TITLE, site.at("title"))
                    .with(Fact.TITLE, site.at("name"))
                    .with(Fact.URL, site.at("website"))
                    .with(Fact.URL, site.at("url"))
                    .with(Fact.DESCRIPTION, site.at("description"))
                    .with(Fact.DESCRIPTION, site.at("desc"))
                    .with(Fact.AUTHOR, site.at("author"))
                    .with(Fact.AUTHOR, site.at("author", "name"))
                    .with(Fact.EMAIL, site.at("email"))
                    .with(Fact.LANGUAGE, site.at("lang"))
                    .with(Fact.ZONE, site.at("timezone"));
        }
        return declared.declared();
    }

    /** The folder of sources, with a slash at its end. */
    public String sources() {
        String folder = EleventyConfig.folder(values.at("srcdir").text());
        return folder.isEmpty() ? "src/" : folder;
    }

    /** What stands behind the path of a page. */
    public Ending ending() {
        if (values.at("build", "format").text().equals("file")
                || values.at("build", "format").text().equals("preserve")) {
            return Ending.HTML;
        }
        return values.at("trailingslash").text().equals("never") ? Ending.NOTHING : Ending.SLASH;
    }
}
