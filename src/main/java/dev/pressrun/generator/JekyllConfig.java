package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Jekyll's {@code _config.yml} says.
 *
 * @param file as seen from the folder of posts; empty when there is none
 * @param authors what {@code _data/authors} says, by key
 */
public record JekyllConfig(String file, Value values, JekyllDefaults defaults, Value authors) {
    /** The configuration in a folder; one that says nothing when there is none. */
    public static JekyllConfig of(Home home, List<Problem> problems) {
        Optional<Named> found = first(home, problems, "_config.yml", "_config.yaml", "_config.toml");
        Value values = found.map(Named::value).orElseGet(Value::nothing);
        Value authors = first(
                        home,
                        problems,
                        "_data/authors.yml",
                        "_data/authors.yaml",
                        "_data/authors.json",
                        "_data/authors.toml")
                .map(Named::value)
                .orElseGet(Value::nothing);
        return new JekyllConfig(
                found.map(Named::file).orElse(""),
                values,
                JekyllDefaults.of(values.at("defaults"), folder(values, "collections_dir")),
                authors);
    }

    private record Named(String file, Value value) {}

    private static Optional<Named> first(Home home, List<Problem> problems, String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        ConfigFile.read(home, name, problems).map(value -> new Named(home.named(name), value)).stream())
                .findFirst();
    }

    /** What it says about the site. */
    public Declared declared() {
        Value url = values.at("url");
        Value author = author(values.at("author").text()).orElse(values.at("author"));
        return new Declared.Of(file)
                .with(Fact.TITLE, values.at("title"))
                .with(Fact.TITLE, values.at("name"))
                .with(
                        Fact.URL,
                        url.text().isBlank()
                                ? ""
                                : address(url.text(), values.at("baseurl").text()),
                        url.line())
                .with(Fact.AUTHOR, author.at("name"))
                .with(Fact.AUTHOR, values.at("author"))
                .with(Fact.AUTHOR, values.at("social", "name"))
                .with(Fact.EMAIL, values.at("email"))
                .with(Fact.EMAIL, author.at("email"))
                .with(Fact.EMAIL, values.at("social", "email"))
                .with(Fact.LANGUAGE, values.at("lang"))
                .with(Fact.LANGUAGE, values.at("locale"))
                .with(Fact.LANGUAGE, values.at("language"))
                .with(Fact.ZONE, values.at("timezone"))
                .with(Fact.DESCRIPTION, values.at("description"))
                .declared();
    }

    private static String address(String url, String base) {
        String path = base.strip();
        int from = 0;
        while (from < path.length() && path.charAt(from) == '/') {
            from++;
        }
        String host = url.strip();
        return path.length() == from ? host : (host.endsWith("/") ? host : host + "/") + path.substring(from);
    }

    /** The form of the addresses of a collection's documents. */
    public String form(String collection) {
        String own = values.at("collections", collection, "permalink").text().strip();
        if (!own.isEmpty()) {
            return own;
        }
        String style = values.at("permalink").text().strip();
        return collection.equals("posts") ? ofPosts(style) : "/:collection/:path" + end(style);
    }

    /** What stands behind the name of a page in its address. */
    String endOfPages() {
        return end(values.at("permalink").text().strip());
    }

    private static String ofPosts(String style) {
        return switch (style) {
            case "", "date" -> "/:categories/:year/:month/:day/:title:output_ext";
            case "pretty" -> "/:categories/:year/:month/:day/:title/";
            case "ordinal" -> "/:categories/:year/:y_day/:title:output_ext";
            case "weekdate" -> "/:categories/:year/W:week/:short_day/:title:output_ext";
            case "none" -> "/:categories/:title:output_ext";
            default -> style;
        };
    }

    private static String end(String style) {
        return switch (style) {
            case "", "date", "ordinal", "none" -> ":output_ext";
            case "pretty" -> "/";
            default -> style.endsWith("/") ? "/" : style.endsWith(":output_ext") ? ":output_ext" : "";
        };
    }

    /** The folder that the folders of collections are in, with a slash at its end; empty for the home. */
    public String collectionsFolder() {
        return source() + folder(values, "collections_dir");
    }

    /** The folder that all that Jekyll reads is in, with a slash at its end; empty for the home. */
    public String source() {
        return folder(values, "source");
    }

    private static String folder(Value values, String key) {
        String path = Home.path(values.at(key).text());
        return path.isEmpty() ? "" : path + "/";
    }

    /** Values for the keys that a document does not give itself; its path begins in the folder of collections. */
    public Map<String, Value> defaults(String document, String type) {
        Map<String, Value> found = new HashMap<>(defaults.of(document, type));
        Value separator = values.at("excerpt_separator");
        if (!separator.isBlank()) {
            found.putIfAbsent("excerpt_separator", separator);
        }
        if (says("feed", "excerpt_only")) {
            found.putIfAbsent("feed", values.at("feed"));
        }
        return found;
    }

    /** Which files are the site's. */
    public JekyllEntries entries() {
        return JekyllEntries.of(values);
    }

    /** Whether a switch is on. */
    public boolean says(String... names) {
        return values.at(names).text().equals("true");
    }

    /** What is known of the author of a key. */
    public Optional<Value> author(String key) {
        Value author = authors.at(key.strip().toLowerCase(Locale.ROOT));
        return Optional.of(author).filter(Value.Table.class::isInstance);
    }
}
