package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** The language of a post. */
final class Languages {
    private Languages() {}

    /** What the post says as a BCP 47 tag, else the site's. */
    static String of(FrontMatter matter, Site site, Notes notes) {
        String written = matter.text("lang", "language", "locale");
        if (written.isEmpty()) {
            return site.language();
        }
        int encoding = written.indexOf('.');
        String tag = (encoding > 0 ? written.substring(0, encoding) : written).replace('_', '-');
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            notes.warn(
                    matter.first("lang", "language", "locale").line(),
                    "the language \"" + written + "\" is no language tag; write it like en or pt-BR");
            return site.language();
        }
    }
}
