package dev.pressrun.post;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The blog: its title, base address, language and zone. The address is absolute, http or https, and ends with a slash; the
 * language is a BCP 47 tag.
 */
public record Site(
        String title,
        URI url,
        @Nullable String author,
        @Nullable String email,
        String language,
        ZoneId zone,
        String description) {
    public Site {
        if (!url.isAbsolute() || url.getHost() == null || !url.getPath().endsWith("/")) {
            throw new IllegalArgumentException("a site's address must be absolute and end with a slash: " + url);
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The absolute address of a path below the site's base address; the path is relative and percent-encoded. */
    public URI at(String path) {
        return URI.create(url + path);
    }
}
