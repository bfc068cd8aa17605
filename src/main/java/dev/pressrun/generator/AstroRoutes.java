package dev.pressrun.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the pages of an Astro site that show one post each. */
final class AstroRoutes {
    private static final int DEEPEST = 6;
    private static final Pattern COLLECTION = Pattern.compile("getCollection\\(\\s{0,9}['\"]([^'\"]{1,99})['\"]");
    /** A page whose address has a part of this name is a list of posts. */
    private static final Pattern LIST =
            Pattern.compile("\\[(?:\\.\\.\\.)?(?:page|tag|tags|category|categories|author|year)]");

    private AstroRoutes() {}

    /** The path of the page by the name of the collection. */
    static Map<String, String> of(Home home) {
        Map<String, String> routes = new TreeMap<>();
        Path pages = home.folder().resolve("src/pages");
        for (Path page : files(pages)) {
            String path = pages.relativize(page).toString().replace('\\', '/');
            String route = path.substring(0, path.length() - ".astro".length()).replaceAll("/index$", "");
            if (route.indexOf('[') >= 0 && !LIST.matcher(route).find()) {
                Matcher collection = COLLECTION.matcher(text(page));
                while (collection.find()) {
                    // a page for the rest of the path is more likely the post's than one that is deeper
                    routes.merge(
                            collection.group(1), route, (one, other) -> one.length() <= other.length() ? one : other);
                }
            }
        }
        return routes;
    }

    private static List<Path> files(Path pages) {
        if (!Files.isDirectory(pages)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(pages, DEEPEST)) {
            return files.filter(file -> file.toString().endsWith(".astro"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // pages that cannot be read show no posts
            return List.of();
        }
    }

    private static String text(Path page) {
        try {
            return Files.size(page) > ConfigFile.LARGEST
                    ? ""
                    : new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // as above
            return "";
        }
    }
}
