package dev.pressrun.source;

import dev.pressrun.post.Author;
import dev.pressrun.post.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote a post. */
final class Authors {
    private Authors() {}

    /** Those whom the post names, else the site's author. */
    static List<Author> of(FrontMatter matter, Site site) {
        List<Author> authors = new ArrayList<>();
        collect(matter.first("author", "authors", "by", "postauthor"), authors);
        if (authors.isEmpty()) {
            collect(matter.inside("params", "author"), authors);
        }
        if (authors.isEmpty() && site.author() != null && !site.author().isBlank()) {
            authors.add(new Author(site.author(), site.email(), site.url()));
        }
        return authors;
    }

    private static void collect(Value value, List<Author> authors) {
        if (value instanceof Value.Items items) {
            items.values().forEach(item -> collectOne(item, authors));
        } else if (value instanceof Value.Table) {
            collectOne(value, authors);
        } else {
            names(value.text()).forEach(name -> add(name, null, null, authors));
        }
    }

    private static void collectOne(Value value, List<Author> authors) {
        if (value instanceof Value.Table table) {
            add(text(table, "name"), text(table, "email"), first(text(table, "url"), text(table, "uri")), authors);
        } else {
            add(value.text(), null, null, authors);
        }
    }

    private static List<String> names(String text) {
        String separator = text.indexOf(';') >= 0 ? ";" : text.indexOf(',') >= 0 ? "," : " and ";
        return Arrays.asList(text.split(separator));
    }

    private static void add(String written, @Nullable String email, @Nullable String url, List<Author> authors) {
        String name = Titles.onLine(written);
        String address = email;
        int open = name.indexOf('<');
        if (open > 0 && name.endsWith(">")) {
            address = name.substring(open + 1, name.length() - 1);
            name = name.substring(0, open).strip();
        }
        if (!name.isEmpty()) {
            authors.add(new Author(name, address == null || address.isBlank() ? null : address, uri(url)));
        }
    }

    private static @Nullable URI uri(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(url.strip());
            return uri.isAbsolute() ? uri : null;
        } catch (URISyntaxException e) {
            // the name matters; a home page that is no address helps nobody
            return null;
        }
    }

    private static String text(Value.Table table, String key) {
        Value value = table.values().get(key);
        return value == null ? "" : value.text();
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
