package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Chooses the layout of a folder. */
final class Layouts {
    private static final List<String> SCRIPTS = List.of(".js", ".mjs", ".cjs", ".ts");

    private final Path folder;

    private Layouts(Path folder) {
        this.folder = folder;
    }

    /** The layout of the generator; of the one whose marker files are there for {@link Generator#AUTO}. */
    static Layout of(SourceSettings settings, List<FoundFile> files, List<Problem> problems) {
        Layouts layouts = new Layouts(settings.folder());
        Generator generator = settings.generator() == Generator.AUTO ? layouts.detect() : settings.generator();
        return switch (generator) {
            case JEKYLL -> new JekyllLayout(files.stream().noneMatch(Layouts::isJekyllPost));
            case HUGO -> new HugoLayout(layouts.firstFolder("content"));
            case ZOLA -> new ZolaLayout(layouts.firstFolder("content"));
            case PELICAN -> new PelicanLayout(layouts.firstFolder("content"));
            case ASTRO -> new AstroLayout(layouts.firstFolder("src/content", "src/pages"));
            case ELEVENTY -> EleventyLayout.of(layouts.firstFolder("src", "content"), files, problems);
            case AUTO, PLAIN, OBSIDIAN -> new PlainLayout();
        };
    }

    private Generator detect() {
        if (has("_config.yml") || has("_config.yaml") || has("_posts") || folder.endsWith("_posts")) {
            return Generator.JEKYLL;
        }
        if (has("hugo.toml") || has("hugo.yaml") || has("hugo.yml") || has("hugo.json") || has("config/_default")) {
            return Generator.HUGO;
        }
        if (has("zola.toml") || (has("config.toml") && isZola())) {
            return Generator.ZOLA;
        }
        if (has("config.toml") || has("config.yaml") || has("config.yml") || has("config.json")) {
            return has("content") ? Generator.HUGO : Generator.PLAIN;
        }
        if (has("pelicanconf.py") || has("publishconf.py")) {
            return Generator.PELICAN;
        }
        if (has(".eleventy.js") || SCRIPTS.stream().anyMatch(script -> has("eleventy.config" + script))) {
            return Generator.ELEVENTY;
        }
        if (SCRIPTS.stream().anyMatch(script -> has("astro.config" + script))) {
            return Generator.ASTRO;
        }
        return has(".obsidian") ? Generator.OBSIDIAN : Generator.PLAIN;
    }

    /** Zola and old versions of Hugo name their settings alike, but not the key of the site's address. */
    private boolean isZola() {
        Path settings = folder.resolve("config.toml");
        try {
            return Files.isRegularFile(settings)
                    && Files.size(settings) <= FrontMatter.LARGEST
                    && new String(Files.readAllBytes(settings), StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT)
                            .contains("base_url");
        } catch (IOException e) {
            // unreadable settings say nothing about the posts
            return false;
        }
    }

    private boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    private String firstFolder(String... names) {
        for (String name : names) {
            if (Files.isDirectory(folder.resolve(name))) {
                return name + "/";
            }
        }
        return "";
    }

    private static boolean isJekyllPost(FoundFile file) {
        String path = "/" + file.path();
        return path.contains("/_posts/") || path.contains("/_drafts/");
    }
}
