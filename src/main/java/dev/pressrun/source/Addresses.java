package dev.pressrun.source;

import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The address of a post's page. */
final class Addresses {
    /** An address that is none, or is said in another way. */
    private static final Set<String> NO_ADDRESS = Set.of("", "false", "true");

    private final Addressing addressing;
    private final Site site;
    private final @Nullable String permalink;

    Addresses(Addressing addressing, Site site, @Nullable String permalink) {
        this.addressing = addressing;
        this.site = site;
        this.permalink = permalink;
    }

    /** What the post names, else what the settings or the generator make of it. */
    URI of(Manuscript manuscript, String title, OffsetDateTime published, Notes notes) {
        String written = addressing.ownAddress(manuscript.matter());
        Optional<String> named = addressing.fill(written, manuscript, title, published);
        if (named.isEmpty()) {
            notes.warn(
                    manuscript.matter().first(addressing.addressKeys()).line(),
                    "the address \"" + written + "\" is a template that is not read; write the address itself");
        } else if (!NO_ADDRESS.contains(named.get())) {
            String form = addressing.written(path(named.get()), manuscript);
            String page = addressing.page(addressing.expand(form, manuscript, title, published, site));
            return addressing.at(Permalink.encodeWritten(page), manuscript, site);
        }
        if (permalink == null) {
            // said once for all posts
            addressing
                    .doubt(manuscript, title)
                    .ifPresent(doubt -> notes.about("").warn(0, doubt));
        }
        String path = addressing.address(manuscript, title, published, site, permalink);
        return addressing.at(Permalink.encode(path), manuscript, site);
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
