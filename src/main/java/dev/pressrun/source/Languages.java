package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language of a post. */
final class Languages {
    /** Those that blogs have folders for; "it", "is" and "cs" are more often subjects than languages. */
    private static final String KNOWN =
            "(?:ar|bg|bn|ca|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|ja|ko|lt|lv|nb|nl|nn|pl|"
                    + "pt|ro|ru|sk|sl|sr|sv|th|tr|uk|ur|vi|zh)(?:[-_](?:[A-Za-z]{2}|[A-Z][a-z]{3}))?";

    private static final Pattern FOLDER = Pattern.compile("(" + KNOWN + ")/.*");
    private static final Pattern SUFFIX = Pattern.compile(".+\\.(" + KNOWN + "|it|cs)");

    private Languages() {}

    /** {@code post.fr.md}, as Hugo and Zola have it, or {@code fr/post.md}. */
    private static Optional<String> inPath(Manuscript manuscript) {
        if (manuscript.file().stem().indexOf('.') < 0 && manuscript.place().indexOf('/') < 0) {
            return Optional.empty();
        }
        Matcher suffix = SUFFIX.matcher(manuscript.file().stem());
        Matcher folder = FOLDER.matcher(manuscript.place());
        Matcher found = suffix.matches() ? suffix : folder;
        return found.matches()
                ? Optional.of(
                        Locale.forLanguageTag(found.group(1).replace('_', '-')).toLanguageTag())
                : Optional.empty();
    }

    /** What the post says as a BCP 47 tag, else what its path says, else the site's. */
    static String of(Manuscript manuscript, Site site, Notes notes) {
        FrontMatter matter = manuscript.matter();
        String written = matter.text("lang", "language", "locale");
        if (written.isEmpty()) {
            return inPath(manuscript).orElseGet(site::language);
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
