package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Notes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Pelican makes a part of an address of a title or a name, as its settings say. */
public final class PelicanSlug {
    /** A pattern, and what it makes of what it finds. */
    private record Substitution(PythonPattern pattern, String replacement) {}

    private static final List<List<String>> USUAL =
            List.of(List.of("[^\\w\\s-]", ""), List.of("\\A\\s*", ""), List.of("\\s*\\Z", ""), List.of("[-\\s]+", "-"));
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Substitution> substitutions = new ArrayList<>();
    private final boolean isUnicode;
    private final boolean isCased;

    PelicanSlug(Value settings, Notes notes) {
        isUnicode = settings.at("slugify_use_unicode").text().equals("true");
        isCased = settings.at("slugify_preserve_case").text().equals("true");
        if (settings.at("slug_regex_substitutions") instanceof Value.Items items) {
            items.values().forEach(item -> add(item.texts(), item, notes));
        } else {
            USUAL.forEach(pair -> add(pair, settings, notes));
        }
    }

    private void add(List<String> texts, Value value, Notes notes) {
        String replacement = texts.size() > 1 ? texts.get(1) : "";
        if (!texts.isEmpty()) {
            PythonPattern.of(texts.get(0), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .ifPresentOrElse(
                            pattern -> substitutions.add(new Substitution(pattern, replacement)),
                            () -> notes.warn(
                                    value.line(),
                                    "the pattern " + texts.get(0)
                                            + " cannot be used here, so addresses may differ; set posts.permalink"));
        }
    }

    /** Small letters and hyphens, unless the settings want it otherwise; letters that are not known stay. */
    public String of(String text) {
        String bare = text.indexOf('<') < 0
                ? text
                : SPACES.matcher(TAG.matcher(text).replaceAll("")).replaceAll(" ");
        String slug = Normalizer.normalize(unescaped(bare), Normalizer.Form.NFKC);
        slug = isUnicode ? slug : LatinLetters.UNIDECODE.of(slug);
        for (Substitution substitution : substitutions) {
            slug = substitution.pattern().replace(slug, substitution.replacement());
        }
        return (isCased ? slug : slug.toLowerCase(Locale.ROOT)).strip();
    }

    /** Whether letters of other scripts stay because the settings want it. */
    public boolean isUnicode() {
        return isUnicode;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
