package dev.pressrun.generator;

import java.util.Locale;
import java.util.regex.Pattern;

/** How Eleventy's filters make a part of an address of a title. */
final class EleventySlug {
    private static final Pattern POSSESSIVE = Pattern.compile("([a-z\\d])'([ts])(?=\\s|$)");
    private static final Pattern OTHERS = Pattern.compile("[^a-z\\d]+");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^\\w\\s$*_+~.()'\"!:@-]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private EleventySlug() {}

    /** The filter {@code slugify}. */
    static String slugify(String text) {
        String words = text.replace("&", " and ").replace("♥", " love ");
        String latin = LatinLetters.ELEVENTY.of(words).toLowerCase(Locale.ROOT);
        String slug =
                OTHERS.matcher(POSSESSIVE.matcher(latin).replaceAll("$1$2")).replaceAll("-");
        int from = slug.startsWith("-") ? 1 : 0;
        return slug.substring(from, slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length());
    }

    /** The older filter {@code slug}, which keeps more signs. */
    static String slug(String text) {
        String words = text.replace("&", "and")
                .replace("%", "percent")
                .replace("<", "less")
                .replace(">", "greater");
        String named = words.replace("|", "or").replace("$", "dollar").replace('-', ' ');
        String allowed = NOT_ALLOWED.matcher(LatinLetters.UNIDECODE.of(named)).replaceAll("");
        return SPACES.matcher(allowed.strip()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
