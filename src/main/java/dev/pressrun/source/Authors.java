package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.markdown.WebAddress;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a post. */
final class Authors {
    private static final Pattern AND = Pattern.compile("\\s*,\\s*(?:and|und|et|y|&)\\s+|\\s*,\\s*|\\s+(?:and|&)\\s+");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Cc}<>()\\[\\],;:@\"\\\\]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    private static final List<String> KEYS =
            List.of("author", "authors", "by", "postauthor", "author_name", "byline", "creator");
    private static final List<String> NAME = List.of("name", "display_name", "full_name", "label");
    private static final List<String> HOME = List.of("url", "uri", "web", "website", "homepage", "site", "link");
    private static final List<String> PICTURE = List.of("avatar", "picture", "image", "photo", "gravatar");
    private static final Pattern HANDLE = Pattern.compile("@?(\\w{1,30})");

    private final URI site;
    private final Notes notes;
    private final List<Author> authors = new ArrayList<>();

    private Authors(URI site, Notes notes) {
        this.site = site;
        this.notes = notes;
    }

    /** Those whom the post names, else the site's author. */
    static List<Author> of(FrontMatter matter, Site site, Notes notes) {
        Authors found = new Authors(site.url(), notes);
        found.collect(matter.own(KEYS));
        if (found.authors.isEmpty()) {
            found.collect(matter.inside("taxonomies", "authors"));
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
            names(value.text()).forEach(name -> add(name, Value.nothing(), value.line()));
        }
    }

    private void collectOne(Value value) {
        if (value instanceof Value.Table table) {
            add(table.firstAt(NAME).text(), table, value.line());
        } else {
            add(value.text(), Value.nothing(), value.line());
        }
    }

    /** "A; B", "A, B and C", "A and B", "A & B". */
    private static List<String> names(String text) {
        if (text.indexOf(';') >= 0) {
            return Arrays.asList(text.split(";", -1));
        }
        // with single spaces between its words, or a long run of them would be tried again and again
        return Arrays.asList(AND.split(Titles.onLine(text)));
    }

    private void add(String written, Value about, int line) {
        String name = Titles.onLine(written);
        String address = about.at("email").text();
        int open = name.indexOf('<');
        if (open > 0 && name.endsWith(">")) {
            address = name.substring(open + 1, name.length() - 1);
            name = name.substring(0, open).strip();
        }
        if (!name.isEmpty()) {
            Author author = new Author(name, email(address.strip(), line), home(about, line), picture(about));
            if (!authors.contains(author)) {
                authors.add(author);
            }
        }
    }

    /** A page of the author's own, else the one that a network gives by a name. */
    private @Nullable URI home(Value about, int line) {
        String url = about.firstAt(HOME).text().strip();
        Matcher handle = HANDLE.matcher(about.at("twitter").text().strip());
        return url.isEmpty() && handle.matches()
                ? URI.create("https://twitter.com/" + handle.group(1))
                : homePage(url, line);
    }

    private @Nullable URI picture(Value about) {
        String written = about.firstAt(PICTURE).text().strip();
        return written.isEmpty() ? null : WebAddress.of(written, site).orElse(null);
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
}
