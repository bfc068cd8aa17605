package dev.pressrun.generator;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes slugs as Jekyll does, in its two modes that addresses use. */
public final class JekyllSlug {
    private static final Pattern NOT_PRETTY = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");

    private JekyllSlug() {}

    /** What {@code :title} stands for: signs that addresses may hold stay, and so does the case. */
    public static String pretty(String text) {
        return hyphened(NOT_PRETTY, text);
    }

    /** What {@code :slug} stands for: letters and digits in lower case. */
    public static String plain(String text) {
        return hyphened(NOT_PLAIN, text).toLowerCase(Locale.ROOT);
    }

    private static String hyphened(Pattern others, String text) {
        String slug = others.matcher(text).replaceAll("-");
        int from = slug.startsWith("-") ? 1 : 0;
        int until = slug.length() - (slug.length() > from && slug.endsWith("-") ? 1 : 0);
        return slug.substring(from, until);
    }
}
