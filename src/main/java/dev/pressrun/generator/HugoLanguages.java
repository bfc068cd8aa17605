package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages of a site that Hugo makes.
 *
 * @param main the key of the language of content that is of no other
 * @param all those that are configured
 * @param off the keys of those that are switched off
 */
public record HugoLanguages(String main, List<Language> all, List<String> off) {
    /**
     * One language.
     *
     * @param key in addresses and names of files
     * @param tag as a BCP 47 tag
     * @param content the path of the folder of its content, with a slash at its end
     * @param prefix what its addresses begin with; empty for nothing
     */
    public record Language(String key, String tag, String content, String prefix) {}

    public HugoLanguages {
        all = List.copyOf(all);
        off = List.copyOf(off);
    }

    static HugoLanguages of(Value values) {
        String written = values.at("defaultcontentlanguage").text().strip();
        String main = written.isEmpty() ? "en" : written.toLowerCase(Locale.ROOT);
        String content = folder(values.at("contentdir").text(), "content/");
        boolean isPrefixed = values.at("defaultcontentlanguageinsubdir").text().equals("true");
        List<Language> all = new ArrayList<>();
        List<String> off = new ArrayList<>(values.at("disablelanguages").texts());
        if (values.at("languages") instanceof Value.Table languages) {
            for (Map.Entry<String, Value> one : languages.values().entrySet()) {
                String key = one.getKey();
                if (one.getValue().at("disabled").text().equals("true")) {
                    off.add(key);
                }
                if (!off.contains(key)) {
                    all.add(new Language(
                            key,
                            tag(key, one.getValue()),
                            folder(one.getValue().at("contentdir").text(), content),
                            key.equals(main) && !isPrefixed ? "" : key + "/"));
                }
            }
        }
        if (all.stream().noneMatch(one -> one.key().equals(main))) {
            all.add(new Language(main, "", content, ""));
        }
        return new HugoLanguages(main, all, off);
    }

    private static String tag(String key, Value language) {
        String locale = language.at("locale").text();
        String tag = locale.isBlank() ? language.at("languagecode").text() : locale;
        return tag.isBlank() ? key : tag;
    }

    private static String folder(String written, String other) {
        String path = written.strip();
        while (path.startsWith("./") || path.startsWith("/")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        return path.isEmpty() ? other : path.endsWith("/") ? path : path + "/";
    }

    /** The folder that all content is in. */
    public String content() {
        String common = all.get(0).content();
        for (Language language : all) {
            while (!language.content().startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return common;
    }

    /** The language of a file, as the folder or else the name says; empty when it is no content. The path begins at home. */
    public Optional<Language> of(String path) {
        if (off.stream().anyMatch(key -> isMarked(path, key))) {
            return Optional.empty();
        }
        Optional<Language> byFolder = all.stream()
                .filter(language -> path.startsWith(language.content()))
                .max(Comparator.comparingInt(
                                (Language language) -> language.content().length())
                        .thenComparing(language -> language.key().equals(main)));
        return byFolder.map(found -> all.stream()
                .filter(language -> isMarked(path, language.key()))
                .findFirst()
                .orElse(found));
    }

    private static boolean isMarked(String path, String key) {
        int dot = path.lastIndexOf('.');
        String stem = dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
        return endsWith(stem, key);
    }

    private static boolean endsWith(String stem, String key) {
        return stem.toLowerCase(Locale.ROOT).endsWith("." + key);
    }

    /** A path without its extension, and without the key of a language at its end. */
    public static String bare(String stem, Language language) {
        return endsWith(stem, language.key())
                ? stem.substring(0, stem.length() - language.key().length() - 1)
                : stem;
    }
}
