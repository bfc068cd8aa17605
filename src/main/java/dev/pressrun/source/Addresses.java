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
        Permalink.Parts parts = layout.parts(manuscript, title, published, site);
        String written = manuscript.matter().text(layout.addressKeys().toArray(String[]::new));
        String named = FILE_SLUG.matcher(written).replaceAll(match -> Matcher.quoteReplacement(parts.slug()));
        if (named.contains("{{") || named.contains("{%")) {
            notes.warn(
                    manuscript.matter().first(layout.addressKeys()).line(),
                    "the address \"" + written + "\" is a template that is not read; write the address itself");
        } else if (!named.isEmpty() && !named.equals("false") && !named.equals("true")) {
            return at(named, parts);
        }
        return site.at(Permalink.fill(permalink == null ? layout.permalink() : permalink, parts));
    }

    /** An address of this site may be written with the site's; one elsewhere counts by its path. */
    private URI at(String written, Permalink.Parts parts) {
        String base = site.url().toString();
        String path = written.startsWith(base) ? written.substring(base.length()) : written;
        int host = path.indexOf("://");
        if (host >= 0) {
            int slash = path.indexOf('/', host + 3);
            path = slash < 0 ? "" : path.substring(slash);
        }
        String clean = path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
        return site.at(Permalink.encodeWritten(layout.page(Permalink.expand(clean, parts))));
    }
}
