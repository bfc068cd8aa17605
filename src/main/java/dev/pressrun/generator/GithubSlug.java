package dev.pressrun.generator;

import java.util.Locale;

/** How Astro makes a part of an address of a name: as GitHub makes the anchor of a heading. */
public final class GithubSlug {
    private GithubSlug() {}

    /** Small letters, digits, hyphens and underscores; a space is a hyphen, and every other sign is dropped. */
    public static String of(String name) {
        StringBuilder slug = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (isKept(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return c == '-'
                || Character.isAlphabetic(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.CONNECTOR_PUNCTUATION;
    }
}
