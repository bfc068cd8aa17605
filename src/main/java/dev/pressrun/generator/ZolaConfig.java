package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Zola's {@code zola.toml} or {@code config.toml} says.
 *
 * @param file as seen from the folder of posts
 */
public record ZolaConfig(String file, Value values) {
    /** The configuration in a folder; one that says nothing when there is none. */
    public static ZolaConfig of(Home home, List<Problem> problems) {
        return Stream.of("zola.toml", "config.toml")
                .flatMap(name -> read(home, name, problems).stream())
                .findFirst()
                .orElseGet(() -> new ZolaConfig("", Value.nothing()));
    }

    private static Optional<ZolaConfig> read(Home home, String name, List<Problem> problems) {
        return ConfigFile.read(home, name, problems).map(values -> new ZolaConfig(home.named(name), values));
    }

    /** What it says about the site. */
    public Declared declared() {
        Value language = values.at("languages", language().toLowerCase(Locale.ROOT));
        return new Declared.Of(file)
                .with(Fact.TITLE, values.at("title"))
                .with(Fact.TITLE, language.at("title"))
                .with(Fact.URL, values.at("base_url"))
                .with(Fact.AUTHOR, values.at("author"))
                .with(Fact.AUTHOR, values.at("extra", "author"))
                .with(Fact.AUTHOR, values.at("extra", "author", "name"))
                .with(Fact.EMAIL, values.at("extra", "author", "email"))
                .with(Fact.EMAIL, values.at("extra", "email"))
                .with(Fact.LANGUAGE, values.at("default_language"))
                .with(Fact.DESCRIPTION, values.at("description"))
                .with(Fact.DESCRIPTION, language.at("description"))
                .declared();
    }

    /** The language of pages that do not say another. */
    public String language() {
        String written = values.at("default_language").text();
        return written.isEmpty() ? "en" : written;
    }

    /** The other languages, in small letters. */
    public Set<String> languages() {
        return values.at("languages") instanceof Value.Table table
                ? table.values().keySet()
                : Set.of();
    }

    /** How parts of addresses are made. */
    public ZolaSlug slug() {
        return switch (values.at("slugify", "paths").text().toLowerCase(Locale.ROOT)) {
            case "safe" -> ZolaSlug.SAFE;
            case "off" -> ZolaSlug.OFF;
            default -> ZolaSlug.ON;
        };
    }

    /** Whether the date in the name of a file stays in its address. */
    public boolean keepsDates() {
        return values.at("slugify", "paths_keep_dates").text().equals("true");
    }

    /** Whether a path below the folder of content is left out. */
    public boolean ignores(String path) {
        return values.at("ignored_content").texts().stream().anyMatch(glob -> Glob.holds(glob, path));
    }
}
