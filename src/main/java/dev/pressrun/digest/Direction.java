package dev.pressrun.digest;

import java.util.Locale;
import java.util.Set;

/** Where a language begins its lines, as HTML's {@code dir} says it. */
enum Direction {
    LTR,
    RTL;

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    static Direction of(Locale locale) {
        boolean rtl = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rtl ? RTL : LTR;
    }

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
