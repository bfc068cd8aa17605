package dev.pressrun.web;

import dev.pressrun.text.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What pages say beside the texts of the blog, in one language. */
record Words(Wording wording) {
    private static final String BUNDLE = "dev.pressrun.web.words";

    /** In a language of {@link Language#ALL}. */
    static Words in(Locale language) {
        return new Words(Wording.of(BUNDLE, language));
    }

    /** The language that they are in. */
    Locale locale() {
        return wording.language();
    }

    String language() {
        return locale().toLanguageTag();
    }

    String direction() {
        return wording.direction().attribute();
    }

    /**
     * What templates know as {@code words}: those of every page and those of this one, by their names, and the language and the
     * direction that all of them have.
     *
     * @param page a template, as it is called without {@code .html}
     */
    Map<String, String> on(String page, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(wording.all("page.", facts));
        all.putAll(wording.all(page + ".", facts));
        all.put("language", language());
        all.put("direction", direction());
        return Map.copyOf(all);
    }
}
