package dev.pressrun.theme;

import java.util.Map;

/**
 * Which themes a site has.
 *
 * @param site that of its pages
 * @param digests those of the mails, by the names of the digests; a digest that is not among them has the site's
 */
public record ThemeSettings(ThemePlace site, Map<String, ThemePlace> digests) {
    public ThemeSettings {
        digests = Map.copyOf(digests);
    }
}
