package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Author;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a post. */
final class Authors {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Cc}<>()\\[\\],;:@\"\\\\]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    private final Notes notes;
    private final List<Author> authors = new ArrayList<>();

    private Authors(Notes notes) {
        this.notes = notes;
    }

    /** Those whom the post names, else the site's author. */
    static List<Author> of(FrontMatter matter, Site site, Notes notes) {
        Authors found = new Authors(notes);
        found.collect(matter.first("author", "authors", "by", "postauthor"));
        if (found.authors.isEmpty()) {
            found.collect(matter.inside("params", "author"));
        }
        if (found.authors.isEmpty() && site.author() != null && !site.author().isBlank()) {
            found.authors.add(new Author(site.author(), site.email(), site.url()));
        }
        return found.authors;
    }

    private void collect(Value value) {
        if (value instanceof Value.Items items) {
            items.values().forEach(this::collectOne);
        } else if (value instanceof Value.Table) {
            collectOne(value);
        } else {
            names(value.text()).forEach(name -> add(name, "", "", value.line()));
        }
    }

    private void collectOne(Value value) {
        if (value instanceof Value.Table table) {
            add(text(table, "name"), text(table, "email"), first(text(table, "url"), text(table, "uri")), value.line());
        } else {
            add(value.text(), "", "", value.line());
        }
    }

    private static List<String> names(String text) {
        String separator = text.indexOf(';') >= 0 ? ";" : text.indexOf(',') >= 0 ? "," : " and ";
        return Arrays.asList(text.split(separator));
    }

    private void add(String written, String email, String url, int line) {
        String name = Titles.onLine(written);
        String address = email;
        int open = name.indexOf('<');
        if (open > 0 && name.endsWith(">")) {
            address = name.substring(open + 1, name.length() - 1);
            name = name.substring(0, open).strip();
        }
        if (!name.isEmpty()) {
            authors.add(new Author(name, email(address.strip(), line), homePage(url.strip(), line)));
        }
    }

    private @Nullable String email(String written, int line) {
        if (written.isEmpty()) {
            return null;
        }
        if (written.length() <= LONGEST_EMAIL && EMAIL.matcher(written).matches()) {
            return written;
        }
        notes.warn(
                line,
                "the author's email \"" + Titles.onLine(written)
                        + "\" is no email address and is left out; write it like name@example.org");
        return null;
    }

    /** Feeds and pages link to it, so that it must be an address of the web and nothing that runs. */
    private @Nullable URI homePage(String written, int line) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(written);
            if (uri.getRawAuthority() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, as of every other that is none
        }
        notes.warn(
                line,
                "the author's url \"" + Titles.onLine(written)
                        + "\" is no web address and is left out; write it like https://example.org/");
        return null;
    }

    private static String text(Value.Table table, String key) {
        Value value = table.values().get(key);
        return value == null ? "" : value.text();
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
