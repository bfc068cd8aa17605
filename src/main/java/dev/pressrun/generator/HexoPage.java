package dev.pressrun.generator;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.text.Sha1;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Hexo makes the address of a post of.
 *
 * @param categories from the widest to the narrowest
 * @param date in the site's zone
 */
public record HexoPage(
        HexoConfig config,
        HexoName name,
        String title,
        FrontMatter matter,
        List<String> categories,
        OffsetDateTime date) {
    private static final int HASH_BYTES = 6;

    public HexoPage {
        categories = List.copyOf(categories);
    }

    /** A form with its tokens filled in; one that nothing fills stays as it is. */
    public String expand(String form) {
        return HexoName.TOKEN.matcher(form).replaceAll(token -> {
            String value = value(token.group(1));
            return Matcher.quoteReplacement(value == null ? token.group() : value);
        });
    }

    private @Nullable String value(String token) {
        return switch (token) {
            case "title" -> name.slug();
            case "name" -> name.slug().substring(name.slug().lastIndexOf('/') + 1);
            case "post_title" -> HexoName.slug(title).toLowerCase(Locale.ROOT);
            case "category" -> category();
            case "hash" -> hash();
            case "year", "month", "day", "hour", "minute", "second", "i_month", "i_day" ->
                DateTokens.value(token, date);
            default -> other(token.toLowerCase(Locale.ROOT));
        };
    }

    private String hash() {
        byte[] text = (name.slug() + date.toEpochSecond()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha1.of(text), 0, HASH_BYTES);
    }

    private String category() {
        return categories.isEmpty()
                ? config.defaultCategory()
                : categories.stream().map(config::category).collect(Collectors.joining("/"));
    }

    /** What the post, its name or the configuration say by a name of their own. */
    private @Nullable String other(String key) {
        String written = matter.text(key);
        String found = written.isEmpty() ? name.parts().getOrDefault(key, "") : written;
        Value usual = config.values().at("permalink_defaults", key);
        return found.isEmpty() ? usual.isBlank() ? null : usual.text() : found;
    }
}
