package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The title of a post, and its headline. */
final class Titles {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
    // they turn round what stands behind them, also where the title stands beside the texts of others
    private static final Pattern OVERRIDES = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[\\]<>&\\\\~]");

    private static final Pattern HTML = Pattern.compile("&(?:\\w{2,10}|#\\w{1,8});|</[A-Za-z]");

    private static final List<String> KEYS = List.of("newstitle", "linktitle", "headline");

    private Titles() {}

    /** What the front matter says, else what stands above the text, else the file's name in words. */
    static String of(Manuscript manuscript, Layout layout, FieldRules rules, Site site) {
        String written = named(manuscript.matter(), rules);
        if (!written.isEmpty()) {
            return layout.hasTitlesInHtml() ? withoutHtml(written, site) : written;
        }
        String above = above(manuscript.head(), site);
        return above.isEmpty() ? layout.title(manuscript) : above;
    }

    /** A title that its generator prints as HTML: the signs that are named in it, and the words between its tags. */
    private static String withoutHtml(String title, Site site) {
        if (!HTML.matcher(title).find()) {
            return title;
        }
        String text = onLine(
                MarkdownText.of("<div><p>" + title + "</p></div>", site.url()).excerpt());
        return text.isEmpty() ? title : text;
    }

    /** What stands above the text; empty when nothing does. */
    static String above(PlainHead head, Site site) {
        String title = head.title();
        return title == null ? "" : plain(title, site.url());
    }

    /** What the front matter says; empty when it says nothing. */
    static String named(FrontMatter matter, FieldRules rules) {
        String title = onLine(matter.text("title"));
        return title.isEmpty()
                ? Stream.concat(rules.titleKeys().stream(), KEYS.stream())
                        .map(key -> onLine(matter.text(key)))
                        .filter(other -> !other.isEmpty())
                        .findFirst()
                        .orElse("")
                : title;
    }

    static @Nullable String headline(Manuscript manuscript, Site site) {
        String headline = manuscript.head().headline();
        return headline == null ? null : plain(headline, site.url());
    }

    /** A name without its date, hyphens and underscores turned into spaces, each word with a capital. */
    static String fromName(Manuscript manuscript) {
        return fromName(PathDate.strip(manuscript.name()), manuscript);
    }

    /** The same for a name whose date was taken from it already. */
    static String fromName(String name, Manuscript manuscript) {
        StringBuilder title = new StringBuilder();
        for (String word : name.split("[-_\\s]+", -1)) {
            if (!word.isEmpty()) {
                int first = word.offsetByCodePoints(0, 1);
                title.append(title.isEmpty() ? "" : " ")
                        .append(word.substring(0, first).toUpperCase(Locale.ROOT))
                        .append(word.substring(first));
            }
        }
        return title.isEmpty() ? manuscript.file().name() : title.toString();
    }

    /** A line of Markdown as plain text. */
    static String plain(String line, URI base) {
        if (!MARKUP.matcher(line).find()) {
            return onLine(line);
        }
        String text = onLine(MarkdownText.of(line, base).excerpt());
        return text.isEmpty() ? onLine(line) : text;
    }

    static String onLine(String text) {
        return isTidy(text)
                ? text.strip()
                : SPACES.matcher(OVERRIDES.matcher(text).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
    }

    /** Whether there is nothing to replace in it: most texts have no white space but single spaces. */
    private static boolean isTidy(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7F && c <= 0x9F) || (c >= 0x2000 && c < 0x2070) || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }
}
