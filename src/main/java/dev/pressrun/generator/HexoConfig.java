package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Declared.Fact;
import dev.pressrun.post.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What Hexo's {@code _config.yml} says.
 *
 * @param file as seen from the folder of posts
 */
public record HexoConfig(String file, Value values) {
    /** The configuration in a folder; one that says nothing when there is none. */
    public static HexoConfig of(Home home, List<Problem> problems) {
        return new HexoConfig(
                home.named("_config.yml"),
                ConfigFile.read(home, "_config.yml", problems).orElseGet(Value::nothing));
    }

    /** What it says about the site. */
    public Declared declared() {
        Value url = values.at("url");
        return new Declared.Of(file)
                .with(Fact.TITLE, values.at("title"))
                .with(
                        Fact.URL,
                        address(url.text().strip(), values.at("root").text().strip()),
                        url.line())
                .with(Fact.AUTHOR, values.at("author"))
                .with(Fact.EMAIL, values.at("email"))
                .with(
                        Fact.LANGUAGE,
                        values.at("language").texts().stream().findFirst().orElse(""),
                        values.at("language").line())
                .with(Fact.ZONE, values.at("timezone"))
                .with(Fact.DESCRIPTION, values.at("description"))
                .with(Fact.DESCRIPTION, values.at("subtitle"))
                .declared();
    }

    /** The root is a path that the address may or may not have already. */
    private static String address(String url, String root) {
        String host = url.endsWith("/") ? url : url + "/";
        String path = root.startsWith("/") ? root.substring(1) : root;
        boolean isThere = path.isEmpty() || host.endsWith("/" + (path.endsWith("/") ? path : path + "/"));
        return url.isEmpty() || isThere ? url : host + path;
    }

    /** The folder of posts, drafts and pages, with a slash at its end. */
    public String source() {
        String written = Home.path(values.at("source_dir").text());
        return (written.isEmpty() ? "source" : written) + "/";
    }

    /** The form of the addresses of posts. */
    public String form() {
        String written = values.at("permalink").text().strip();
        return written.isEmpty() ? ":year/:month/:day/:title/" : written;
    }

    /** What a file is called: of its name comes the slug, and maybe more. */
    public HexoName name(String path) {
        String form = values.at("new_post_name").text().strip();
        int dot = form.lastIndexOf('.');
        return HexoName.of(form.isEmpty() ? ":title" : form.substring(0, dot < 0 ? form.length() : dot), path);
    }

    /** What a category is called in addresses. */
    String category(String name) {
        Value mapped = values.at("category_map", name.toLowerCase(Locale.ROOT));
        String slug = HexoName.slug(mapped.isBlank() ? name : mapped.text());
        return switch (values.at("filename_case").text()) {
            case "1" -> slug.toLowerCase(Locale.ROOT);
            case "2" -> slug.toUpperCase(Locale.ROOT);
            default -> slug;
        };
    }

    String defaultCategory() {
        String written = values.at("default_category").text().strip();
        return written.isEmpty() ? "uncategorized" : written;
    }

    /** Whether a file, by its path in the folder of posts, drafts and pages, is none of Hexo's. */
    public boolean excludes(String path) {
        return values.at("exclude").texts().stream().anyMatch(glob -> Glob.holds(glob, path));
    }

    /** Whether a switch is on, or, where nothing is said, is on by itself. */
    public boolean says(String name, String otherwise) {
        Value value = values.at(name);
        return (value.isBlank() ? otherwise : value.text()).equals("true");
    }

    /** A path as pretty addresses have it. */
    public String pretty(String path) {
        if (path.endsWith("/index.html") && isOff("trailing_index")) {
            return path.substring(0, path.length() - "index.html".length());
        }
        return path.endsWith(".html") && !path.endsWith("/index.html") && isOff("trailing_html")
                ? path.substring(0, path.length() - ".html".length())
                : path;
    }

    private boolean isOff(String name) {
        return values.at("pretty_urls", name).text().equals("false");
    }
}
