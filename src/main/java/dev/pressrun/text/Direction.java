package dev.pressrun.text;

import java.util.Locale;
import java.util.Set;

/** Where a language begins its lines, as HTML's {@code dir} says it. */
public enum Direction {
    LTR,
    RTL;

    /** The languages that are mostly written in one of the scripts below (Unicode CLDR, likely subtags). */
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of(
            "ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps",
            "sd", "syr", "ug", "ur", "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /** The direction of a language in the script that its tag names, or else in the usual one. */
    public static Direction of(Locale locale) {
        boolean rtl = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rtl ? RTL : LTR;
    }

    /** The value of the attribute: {@code ltr} or {@code rtl}. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
