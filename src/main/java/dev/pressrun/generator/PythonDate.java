package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Writes a date in the form that C, Python and Liquid know: {@code %Y-%m-%d}. */
final class PythonDate {
    private PythonDate() {}

    /** The date in a form; a letter that is not known stays. */
    static String of(OffsetDateTime date, String form) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '%' || i + 1 == form.length()) {
                text.append(c);
                continue;
            }
            // %-d is %d without a zero before it
            boolean isBare = form.charAt(i + 1) == '-' && i + 2 < form.length();
            i += isBare ? 2 : 1;
            String part = part(date, form.charAt(i));
            text.append(isBare && part.startsWith("0") && part.length() > 1 ? part.substring(1) : part);
        }
        return text.toString();
    }

    private static String part(OffsetDateTime date, char letter) {
        return switch (letter) {
            case 'Y' -> formatted(date, "uuuu");
            case 'y' -> formatted(date, "uu");
            case 'm' -> formatted(date, "MM");
            case 'd' -> formatted(date, "dd");
            case 'e' -> formatted(date, "ppd");
            case 'j' -> formatted(date, "DDD");
            case 'H' -> formatted(date, "HH");
            case 'I' -> formatted(date, "hh");
            case 'M' -> formatted(date, "mm");
            case 'S' -> formatted(date, "ss");
            case 'p' -> formatted(date, "a");
            case 'b', 'h' -> formatted(date, "MMM");
            case 'B' -> formatted(date, "MMMM");
            case 'a' -> formatted(date, "EEE");
            case 'A' -> formatted(date, "EEEE");
            case 'F' -> formatted(date, "uuuu-MM-dd");
            case 'V' -> String.format(Locale.ROOT, "%02d", date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'u' -> String.valueOf(date.getDayOfWeek().getValue());
            case 'w' -> String.valueOf(date.getDayOfWeek().getValue() % 7);
            case 's' -> String.valueOf(date.toEpochSecond());
            case '%' -> "%";
            default -> "%" + letter;
        };
    }

    private static String formatted(OffsetDateTime date, String pattern) {
        // English is what generators write where they were told no other language
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }
}
