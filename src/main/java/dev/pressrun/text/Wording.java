package dev.pressrun.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences that readers see, by their keys, in one language. They stand in a resource bundle whose own language is English. */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle bundle;

    private Wording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Those of a bundle such as {@code dev.pressrun.web.words}; in English where it has not the language. What was looked for is
     * remembered for ever, so a language that a stranger names has to be one of a few.
     */
    public static Wording of(String bundle, Locale language) {
        // never the language of the machine: every node must say the same
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Wording(ResourceBundle.getBundle(bundle, language, control));
    }

    /** The language that they are in. */
    public Locale language() {
        Locale language = bundle.getLocale();
        return language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
    }

    /** Where they begin their lines. */
    public Direction direction() {
        return Direction.of(language());
    }

    /** A value as it can stand among them, whichever way it is written itself. */
    public String isolated(String value) {
        return Isolates.among(direction(), value);
    }

    /** The sentence as it stands there. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /**
     * The sentence with values in the places called {@code {name}}, isolated; other braces stay, and so do braces within a value.
     */
    public String get(String key, Map<String, String> values) {
        Map<String, String> isolated = new HashMap<>(values);
        isolated.replaceAll((name, value) -> isolated(value));
        return fill(bundle.getString(key), isolated);
    }

    /** Those whose keys begin with {@code beginning}, by the rest of their keys, with values in their places. */
    public Map<String, String> all(String beginning, Map<String, String> values) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toMap(key -> key.substring(beginning.length()), key -> get(key, values)));
    }

    /** A sentence that somebody else wrote, with values as they are: nothing is put into it that nobody sees. */
    public static String fill(String sentence, Map<String, String> values) {
        return PLACE.matcher(sentence)
                .replaceAll((MatchResult place) ->
                        Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
