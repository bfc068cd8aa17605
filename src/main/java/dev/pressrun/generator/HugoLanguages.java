package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages of a site that Hugo makes, and the folders of their content.
 *
 * @param main the key of the language of content that is of no other
 * @param all those that are configured
 * @param off the keys of those that are switched off
 */
public record HugoLanguages(String main, List<Language> all, List<String> off, List<HugoMount> mounts) {
    /**
     * One language.
     *
     * @param key in addresses and names of files
     * @param tag as a BCP 47 tag
     * @param prefix what its addresses begin with; empty for nothing
     * @param url where it is, when that is not where the site is; empty for there
     */
    public record Language(String key, String tag, String prefix, String url) {}

    /**
     * Where a file is.
     *
     * @param path in the content of its language
     */
    public record Place(Language language, String path) {}

    public HugoLanguages {
        all = List.copyOf(all);
        off = List.copyOf(off);
        mounts = List.copyOf(mounts);
    }

    static HugoLanguages of(Value values, List<HugoMount> mounted) {
        String written = values.at("defaultcontentlanguage").text().strip();
        String main = written.isEmpty() ? "en" : written.toLowerCase(Locale.ROOT);
        String content = folder(values.at("contentdir").text(), "content");
        boolean isPrefixed = values.at("defaultcontentlanguageinsubdir").text().equals("true");
        List<Language> all = new ArrayList<>();
        List<HugoMount> folders = new ArrayList<>();
        List<String> off = new ArrayList<>(values.at("disablelanguages").texts());
        if (values.at("languages") instanceof Value.Table languages) {
            for (Map.Entry<String, Value> one : languages.values().entrySet()) {
                String key = one.getKey();
                if (one.getValue().at("disabled").text().equals("true")) {
                    off.add(key);
                }
                if (!off.contains(key)) {
                    all.add(language(key, one.getValue(), key.equals(main) && !isPrefixed ? "" : key + "/"));
                    folders.add(
                            HugoMount.of(folder(one.getValue().at("contentdir").text(), content), key));
                }
            }
        }
        if (all.stream().noneMatch(one -> one.key().equals(main))) {
            all.add(new Language(main, "", "", ""));
            folders.add(HugoMount.of(content, main));
        }
        return new HugoLanguages(main, all, off, mounted.isEmpty() ? folders : mounted);
    }

    /** One with an address of its own needs no key in it. */
    private static Language language(String key, Value values, String prefix) {
        String locale = values.at("locale").text();
        String code = locale.isBlank() ? values.at("languagecode").text() : locale;
        String url = values.at("baseurl").text().strip();
        return new Language(key, code.isBlank() ? key : code, url.isEmpty() ? prefix : "", url);
    }

    private static String folder(String written, String other) {
        String path = Home.path(written);
        return path.isEmpty() ? other : path;
    }

    /** The folder that all content is in, with a slash at its end; empty for the home. */
    public String content() {
        String common = mounts.get(0).source() + "/";
        for (HugoMount mount : mounts) {
            while (!(mount.source() + "/").startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return common;
    }

    /** The place of a file, of which the folder or else the name says the language; empty when it is no content. */
    public Optional<Place> of(String path) {
        return off.stream().anyMatch(key -> isMarked(path, key))
                ? Optional.empty()
                : mount(path)
                        .filter(mount -> !off.contains(mount.language()))
                        .map(mount -> new Place(
                                all.stream()
                                        .filter(language -> isMarked(path, language.key()))
                                        .findFirst()
                                        .orElseGet(() -> called(mount.language())),
                                mount.place(path)));
    }

    /** The place of a file or a folder, whatever its language. */
    public Optional<String> place(String path) {
        return mount(path).map(mount -> mount.place(path));
    }

    private Optional<HugoMount> mount(String path) {
        return mounts.stream()
                .filter(mount -> mount.holds(path))
                .max(Comparator.comparingInt((HugoMount mount) -> mount.source().length())
                        .thenComparing(mount -> mount.language().equals(main)));
    }

    private Language called(String key) {
        String wanted = key.isEmpty() ? main : key;
        return all.stream()
                .filter(language -> language.key().equals(wanted))
                .findFirst()
                .orElse(all.get(0));
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
