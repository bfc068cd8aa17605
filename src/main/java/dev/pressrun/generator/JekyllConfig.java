package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Jekyll's {@code _config.yml} says.
 *
 * @param file as seen from the folder of posts
 */
public record JekyllConfig(String file, Value values) {
    /** The configuration in a folder; one that says nothing when there is none. */
    public static JekyllConfig of(Home home, List<Problem> problems) {
        return Stream.of("_config.yml", "_config.yaml", "_config.toml")
                .flatMap(name -> read(home, name, problems).stream())
                .findFirst()
                .orElseGet(() -> new JekyllConfig("", Value.nothing()));
    }

    private static Optional<JekyllConfig> read(Home home, String name, List<Problem> problems) {
        return ConfigFile.read(home, name, problems).map(values -> new JekyllConfig(home.named(name), values));
    }

    /** What it says about the site. */
    public Declared declared() {
        Value url = values.at("url");
        return new Declared.Of(file)
                .with(Fact.TITLE, values.at("title"))
                .with(Fact.TITLE, values.at("name"))
                .with(
                        Fact.URL,
                        url.text().isBlank()
                                ? ""
                                : address(url.text(), values.at("baseurl").text()),
                        url.line())
                .with(Fact.AUTHOR, values.at("author", "name"))
                .with(Fact.AUTHOR, values.at("author"))
                .with(Fact.EMAIL, values.at("email"))
                .with(Fact.EMAIL, values.at("author", "email"))
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
}
