package dev.pressrun.source;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The names of months and days, as authors write them. */
final class MonthNames {
    /** English comes first and costs nothing; the others are asked for only where a word could be a month and is not English. */
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru");

    private static final int SHORTEST = 3;
    private static final List<String> ENGLISH = names(Locale.ENGLISH);

    private MonthNames() {}

    /** The month, from 1, that a word or its beginning names; empty when it is none. */
    static OptionalInt month(String word) {
        String lower = bare(word);
        if (lower.length() < SHORTEST) {
            return OptionalInt.empty();
        }
        int english = among(ENGLISH, lower);
        return english > 0
                ? OptionalInt.of(english)
                : Others.MONTHS.stream()
                        .mapToInt(names -> among(names, lower))
                        .filter(month -> month > 0)
                        .findFirst();
    }

    /** Whether a word is the name of a day of the week, or its beginning. */
    static boolean isDay(String word) {
        String lower = bare(word);
        return isBeginning(List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), lower)
                || Others.DAYS.stream().anyMatch(names -> isBeginning(names, lower));
    }

    /** English months have abbreviations of three letters and {@code Sept}; "Marching" and "Octane" are none. */
    private static int among(List<String> names, String word) {
        int found = 0;
        for (int i = 0; i < names.size(); i++) {
            boolean isName = names.get(i).equals(word);
            boolean isBeginning = names.get(i).startsWith(word) && word.length() <= SHORTEST + 2;
            if (isName || isBeginning) {
                int month = i % 12 + 1;
                if (found > 0 && found != month && !isName) {
                    return 0;
                }
                found = month;
            }
        }
        return found;
    }

    private static boolean isBeginning(List<String> names, String word) {
        return word.length() >= 2 && names.stream().anyMatch(name -> name.startsWith(word));
    }

    /** Twelve names, then twelve as they stand alone: Slavic languages say "25 October" and "October" in two cases. */
    private static List<String> names(Locale locale) {
        List<String> names = new ArrayList<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
            for (Month month : Month.values()) {
                names.add(bare(month.getDisplayName(style, locale)));
            }
        }
        return List.copyOf(names);
    }

    /** In lower case and without accents: février and fevrier. */
    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 0x80)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** Loaded when they are first asked for, which few blogs need. */
    private static final class Others {
        private static final List<List<String>> MONTHS = LANGUAGES.stream()
                .map(language -> names(Locale.forLanguageTag(language)))
                .toList();
        private static final List<List<String>> DAYS = LANGUAGES.stream()
                .map(language -> days(Locale.forLanguageTag(language)))
                .toList();

        private static List<String> days(Locale locale) {
            List<String> names = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                names.add(bare(day.getDisplayName(TextStyle.FULL, locale)));
            }
            return List.copyOf(names);
        }
    }
}
