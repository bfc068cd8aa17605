package dev.pressrun.web;

import dev.pressrun.digest.Digest;
import dev.pressrun.digest.Editions;
import dev.pressrun.post.Site;
import dev.pressrun.theme.Theme;
import java.util.List;

/**
 * The editions that everybody can read.
 *
 * @param site whose title and look the pages have
 * @param digests those whose editions are shown
 */
public record Archive(Site site, Theme theme, List<Digest> digests, Editions editions) {
    public Archive {
        digests = digests.stream().filter(Digest::isArchived).toList();
    }
}
