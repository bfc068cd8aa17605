package dev.pressrun.source;

import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a post's page. */
final class Addresses {
    // Eleventy's own page values are templates; the slug of the file is the one that people use
    private static final Pattern FILE_SLUG = Pattern.compile("\\{\\{-?\\s{0,9}page\\.fileSlug\\s{0,9}-?}}");

    private final Layout layout;
    private final Site site;
    private final @Nullable String permalink;

    Addresses(Layout layout, Site site, @Nullable String permalink) {
        this.layout = layout;
        this.site = site;
        this.permalink = permalink;
    }

    /** What the post names, else what the settings or the generator make of it. */
    URI of(Manuscript manuscript, String title, OffsetDateTime published, Notes notes) {
        String written = manuscript.matter().text(layout.addressKeys().toArray(String[]::new));
        String named = FILE_SLUG
                .matcher(written)
                .replaceAll(match -> Matcher.quoteReplacement(
                        layout.parts(manuscript, title, published, site).slug()));
        if (named.contains("{{") || named.contains("{%")) {
            notes.warn(
                    manuscript.matter().first(layout.addressKeys()).line(),
                    "the address \"" + written + "\" is a template that is not read; write the address itself");
        } else if (!named.isEmpty() && !named.equals("false") && !named.equals("true")) {
            String form = layout.written(path(named), manuscript);
            return site.at(
                    Permalink.encodeWritten(layout.page(layout.expand(form, manuscript, title, published, site))));
        }
        return site.at(Permalink.encode(layout.address(manuscript, title, published, site, permalink)));
    }

    /** An address of this site may be written with the site's; one elsewhere counts by its path. */
    private String path(String written) {
        String base = site.url().toString();
        String path = written.startsWith(base) ? written.substring(base.length()) : written;
        int host = path.indexOf("://");
        if (host >= 0) {
            int slash = path.indexOf('/', host + 3);
            path = slash < 0 ? "" : path.substring(slash);
        }
        return path;
    }
}
