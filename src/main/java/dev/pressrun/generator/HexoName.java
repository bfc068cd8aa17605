package dev.pressrun.generator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of a file says to Hexo.
 *
 * @param slug what {@code :title} stands for in addresses
 * @param parts what else the configured form of names finds in it, by the names of the tokens
 */
public record HexoName(String slug, Map<String, String> parts) {
    static final Pattern TOKEN = Pattern.compile(":(\\w{0,40}[^_\\W])");
    private static final Map<String, String> DIGITS = Map.of(
            "year", "(\\d{4})", "month", "(\\d{2})", "day", "(\\d{2})", "i_month", "(\\d{1,2})", "i_day", "(\\d{1,2})");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");

    public HexoName {
        parts = Map.copyOf(parts);
    }

    /** The path is below the folder of posts and has no extension. */
    static HexoName of(String form, String path) {
        List<String> names = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        Matcher token = TOKEN.matcher(form);
        int from = 0;
        while (token.find()) {
            names.add(token.group(1));
            expression.append(Pattern.quote(form.substring(from, token.start())));
            expression.append(DIGITS.getOrDefault(token.group(1), "(.+?)"));
            from = token.end();
        }
        Matcher found = Pattern.compile(expression + Pattern.quote(form.substring(from)))
                .matcher(path);
        if (!found.matches()) {
            return new HexoName(slug(path), Map.of());
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i).toLowerCase(Locale.ROOT), found.group(i + 1));
        }
        String title = parts.remove("title");
        return new HexoName(title == null ? slug(path) : title, parts);
    }

    /** Words with hyphens between them, without accents. */
    static String slug(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        String plain = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        String slug = SPECIAL.matcher(plain).replaceAll("-");
        int from = slug.startsWith("-") ? 1 : 0;
        int until = slug.length() - (slug.length() > from && slug.endsWith("-") ? 1 : 0);
        return slug.substring(from, until);
    }
}
