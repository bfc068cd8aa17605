package dev.pressrun.preview;

import java.util.Locale;
import java.util.regex.Pattern;

/** A light or a dark screen, whatever the one is that the author looks at. */
public enum Scheme {
    LIGHT("dark"),
    DARK("light");

    private static final String QUERY = "\\(\\s{0,9}prefers-color-scheme\\s{0,9}:\\s{0,9}%s\\s{0,9}\\)";

    private final Pattern own;
    private final Pattern other;

    Scheme(String other) {
        this.own = Pattern.compile(QUERY.formatted(name().toLowerCase(Locale.ROOT)), Pattern.CASE_INSENSITIVE);
        this.other = Pattern.compile(QUERY.formatted(other), Pattern.CASE_INSENSITIVE);
    }

    /** CSS or HTML as it looks on such a screen: what asks for it is always so, what asks for the other one never is. */
    public String in(String text) {
        return other.matcher(own.matcher(text).replaceAll("(min-width: 0)")).replaceAll("(max-width: 0)");
    }

    /** The word for it in addresses and styles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
