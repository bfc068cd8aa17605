package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Jekyll's tokens stand for in the address of one document.
 *
 * @param collection its label, such as {@code posts}
 * @param path the path in the folder of the collection, without the extension
 * @param slug as it is written in the front matter or in the name of the file
 * @param date in the site's zone
 */
public record JekyllTokens(String collection, String path, String slug, List<String> categories, OffsetDateTime date)
        implements Tokens {
    public JekyllTokens {
        categories = List.copyOf(categories);
    }

    @Override
    public @Nullable String value(String token) {
        return switch (token) {
            case "collection" -> collection;
            case "path" -> path;
            case "name" -> JekyllSlug.plain(path.substring(path.lastIndexOf('/') + 1));
            case "title" -> JekyllSlug.pretty(slug);
            case "slug" -> JekyllSlug.plain(slug);
            case "categories" -> joined(categories);
            case "slugified_categories" ->
                joined(categories.stream().map(JekyllSlug::plain).toList());
            case "output_ext" -> ".html";
            default -> DateTokens.value(token, date);
        };
    }

    private static String joined(List<String> categories) {
        return categories.stream()
                .map(category -> category.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("/"));
    }
}
