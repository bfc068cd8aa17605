package dev.pressrun.source;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as nearly all programs write it, read many times as fast as all that people write: {@code 2026-11-23}, {@code
 * 2026-11-23T09:00:00Z}, {@code 2026-11-23 09:00:00 +0100}.
 */
final class UsualDate {
    private static final String DAY = "0000-00-00";
    private static final String TIME = "00:00:00";

    private UsualDate() {}

    /** Null for a date in any other form. Throws what the JDK throws for what no calendar and no clock shows. */
    static @Nullable WrittenDate of(String text) {
        boolean hasDay = text.length() >= 10 && isLike(DAY, text.substring(0, 10));
        if (hasDay && text.length() == 10) {
            return new WrittenDate(day(text), null, null);
        }
        boolean hasTime = hasDay && text.length() >= 19 && isLike(TIME, text.substring(11, 19));
        String zone = hasTime ? text.substring(19).strip() : "";
        return hasTime && "T ".indexOf(text.charAt(10)) >= 0 && isZone(zone)
                ? new WrittenDate(day(text), time(text), ZoneNames.zone(zone))
                : null;
    }

    private static boolean isZone(String zone) {
        return zone.isEmpty()
                || zone.equals("Z")
                || ("+-".indexOf(zone.charAt(0)) >= 0
                        && (isLike("00:00", zone.substring(1)) || isLike("0000", zone.substring(1))));
    }

    /** Whether a text has digits where the form has them, and else the same signs. */
    private static boolean isLike(String form, String text) {
        if (form.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** A leap second is the last one of its minute. */
    private static LocalTime time(String text) {
        return LocalTime.of(number(text, 11, 13), number(text, 14, 16), Math.min(number(text, 17, 19), 59));
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }
}
