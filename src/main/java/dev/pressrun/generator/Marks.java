package dev.pressrun.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the home of a generator is known.
 *
 * @param files any of which marks it
 * @param fits whether a home with such a file, which may be above the folder of posts, is the generator's and these posts are
 *     among its own
 * @param data files and folders, other than the marks, that configuration is in, too
 */
record Marks(Generator generator, List<String> files, Predicate<Home> fits, List<String> data) {
    private static final List<String> JEKYLL_DATA =
            List.of("_data/authors.yml", "_data/authors.yaml", "_data/authors.json", "_data/authors.toml");
    private static final List<String> HUGO_DATA = List.of("config/_default", "config/production");

    private static final List<String> ELEVENTY_DATA =
            List.of(".eleventyignore", "_data", "src/_data", "content/_data", "site/_data", "app/_data");
    // programs in which the site is named, and the pages that show posts
    private static final List<String> ASTRO_DATA = List.of(
            "src", "src/content.config.ts", "src/content/config.ts", "src/pages", "src/pages/blog", "src/pages/posts");
    private static final List<String> OBSIDIAN_DATA =
            ObsidianConfig.FILES.stream().map(".obsidian/"::concat).toList();

    /** Those that settle it, in the order in which they are looked for. */
    static final List<Marks> STRONG = List.of(
            new Marks(Generator.HEXO, List.of("_config.yml"), Marks::isHexo, List.of()),
            new Marks(
                    Generator.JEKYLL,
                    List.of("_config.yml", "_config.yaml", "_config.toml"),
                    Marks::isJekyllFolder,
                    JEKYLL_DATA),
            new Marks(
                    Generator.HUGO,
                    List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default"),
                    home -> isHugoFolder(home, List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json")),
                    HUGO_DATA),
            new Marks(
                    Generator.ZOLA,
                    List.of("zola.toml", "config.toml"),
                    home -> isContent(home) && (home.has("zola.toml") || says(home, "config.toml", "base_url")),
                    List.of()),
            new Marks(
                    Generator.HUGO,
                    List.of("config.toml", "config.yaml", "config.yml", "config.json"),
                    Marks::isOldHugo,
                    HUGO_DATA),
            new Marks(Generator.PELICAN, List.of("pelicanconf.py", "publishconf.py"), home -> true, List.of()),
            new Marks(Generator.ELEVENTY, scripts(".eleventy", "eleventy.config"), home -> true, ELEVENTY_DATA),
            new Marks(Generator.ASTRO, scripts("astro.config"), home -> true, ASTRO_DATA));

    /** Those that may be there for another reason: people open the folder of any generator as an Obsidian vault. */
    static final List<Marks> WEAK = List.of(
            new Marks(Generator.JEKYLL, List.of("_posts"), Marks::isJekyllFolder, JEKYLL_DATA),
            new Marks(Generator.OBSIDIAN, List.of(".obsidian"), home -> true, OBSIDIAN_DATA));

    /** Whether the home has one of the files, and is the generator's. */
    boolean mark(Home home) {
        return isIn(home) && fits.test(home);
    }

    /** Whether the home has one of the files. */
    boolean isIn(Home home) {
        return files.stream().anyMatch(home::has);
    }

    /** The files and folders that the configuration of a generator may be in. */
    static Stream<String> configuration(Generator generator) {
        return Stream.concat(STRONG.stream(), WEAK.stream())
                .filter(marks -> marks.generator == generator)
                .flatMap(marks -> Stream.concat(marks.files.stream(), marks.data.stream()))
                .distinct();
    }

    private static List<String> scripts(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(".js", ".mjs", ".cjs", ".ts").map(name::concat))
                .toList();
    }

    /** Jekyll's own folders begin with an underscore; others have one of them inside. */
    private static boolean isJekyllFolder(Home home) {
        return home.below().isEmpty()
                || home.below().startsWith("_")
                || home.below().contains("/_")
                || Files.isDirectory(home.folder().resolve(home.below()).resolve("_posts"));
    }

    /** Hexo's configuration has the name of Jekyll's, but names folders that Jekyll does not have. */
    private static boolean isHexo(Home home) {
        boolean isNamed = says(home, "package.json", "\"hexo\"")
                || Stream.of("new_post_name:", "source_dir:", "post_asset_folder:")
                        .anyMatch(key -> says(home, "_config.yml", key));
        boolean isOfJekyll = says(home, "_config.yml", "source: ")
                || Stream.of("_posts", "_layouts", "_includes", "Gemfile").anyMatch(home::has);
        boolean hasPosts =
                home.below().isEmpty() || home.below().equals("source/") || ("/" + home.below()).contains("/_posts/");
        return hasPosts
                && (isNamed || (!isOfJekyll && Files.isDirectory(home.folder().resolve("source/_posts"))));
    }

    private static boolean isContent(Home home) {
        return home.below().isEmpty() || home.below().startsWith("content/");
    }

    /** The folder of posts may have another name than {@code content}, which the configuration says then. */
    private static boolean isHugoFolder(Home home, List<String> files) {
        return isContent(home)
                || files.stream().anyMatch(file -> says(home, file, "contentdir") || says(home, file, "mounts"));
    }

    /** Other programs have a config.toml, too. */
    private static boolean isOldHugo(Home home) {
        List<String> files = List.of("config.toml", "config.yaml", "config.yml", "config.json");
        boolean isHugo = home.has("content") || files.stream().anyMatch(file -> says(home, file, "baseurl"));
        return isHugo && isHugoFolder(home, files);
    }

    private static boolean says(Home home, String name, String word) {
        Path file = home.folder().resolve(name);
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= ConfigFile.LARGEST
                    && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT)
                            .contains(word);
        } catch (IOException e) {
            // an unreadable configuration says nothing about the posts
            return false;
        }
    }
}
