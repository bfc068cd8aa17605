package dev.pressrun.digest;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an edition says to its readers beside the posts, in their language or else in English. */
final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Texts in(Locale locale) {
        // never the language of the machine: every node must make the same edition
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle("dev.pressrun.digest.texts", locale, control));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String get(String key, Map<String, String> values) {
        return fill(get(key), values);
    }

    /** Puts values into the places called {@code {name}}; other braces stay, and so do braces within a value. */
    static String fill(String pattern, Map<String, String> values) {
        return PLACE.matcher(pattern)
                .replaceAll((MatchResult place) ->
                        Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
