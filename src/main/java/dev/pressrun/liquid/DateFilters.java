package dev.pressrun.liquid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters that write a date. No filter knows what time it is: a text must be the same whenever it is read. */
final class DateFilters {
    private static final int LONGEST = 200;
    private static final List<DateTimeFormatter> WITH_TIME = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT),
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));

    private DateFilters() {}

    static void addTo(Map<String, Filter> all) {
        all.put("date", (value, with) -> formatted(value, TextFilters.argument(with, 0)));
        all.put("date_to_string", (value, with) -> formatted(value, style(with, "%d %b %Y", "%b %-d, %Y")));
        all.put("date_to_long_string", (value, with) -> formatted(value, style(with, "%d %B %Y", "%B %-d, %Y")));
        all.put("date_to_xmlschema", (value, with) -> formatted(value, "%Y-%m-%dT%H:%M:%S%:z"));
        all.put("date_to_rfc822", (value, with) -> formatted(value, "%a, %d %b %Y %H:%M:%S %z"));
    }

    private static String style(List<Object> with, String plain, String american) {
        boolean isOrdinal = TextFilters.argument(with, 0).equals("ordinal");
        return isOrdinal && TextFilters.argument(with, 1).equals("US") ? american : plain;
    }

    private static @Nullable Object formatted(@Nullable Object value, String format) {
        String text = Values.text(value);
        if (text.equals("now") || text.equals("today")) {
            return null;
        }
        Optional<OffsetDateTime> date =
                value instanceof OffsetDateTime given ? Optional.of(given) : parse(text.strip());
        return date.isEmpty() || format.isEmpty() ? value : written(date.get(), format);
    }

    static Optional<OffsetDateTime> parse(String text) {
        if (text.length() < 10 || text.length() > 40) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : WITH_TIME) {
            Optional<OffsetDateTime> found = parsed(text, form);
            if (found.isPresent()) {
                return found;
            }
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            return Optional.of(day.atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // not a date: it is written as it is
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(OffsetDateTime.parse(text, form));
        } catch (DateTimeException e) {
            // another form, perhaps
            return Optional.empty();
        }
    }

    private static String written(OffsetDateTime date, String format) {
        StringBuilder out = new StringBuilder();
        int length = Math.min(LONGEST, format.length());
        for (int i = 0; i < length; i++) {
            if (format.charAt(i) != '%' || i + 1 >= length) {
                out.append(format.charAt(i));
                continue;
            }
            char flag = format.charAt(++i);
            boolean isFlag = "-^_:0".indexOf(flag) >= 0 && i + 1 < length;
            String part = part(date, isFlag ? format.charAt(++i) : flag);
            out.append(isFlag ? flagged(part, flag) : part);
        }
        return out.toString();
    }

    private static String flagged(String part, char flag) {
        return switch (flag) {
            case '-' -> part.length() > 1 && part.startsWith("0") ? part.substring(1) : part;
            case '_' -> part.length() > 1 && part.startsWith("0") ? " " + part.substring(1) : part;
            case '^' -> part.toUpperCase(Locale.ROOT);
            case ':' -> part.length() == 5 ? part.substring(0, 3) + ":" + part.substring(3) : part;
            default -> part;
        };
    }

    /** One conversion of strftime. */
    private static String part(OffsetDateTime date, char conversion) {
        return switch (conversion) {
            case 'Y' -> String.valueOf(date.getYear());
            case 'y' -> padded(date.getYear() % 100, 2);
            case 'm' -> padded(date.getMonthValue(), 2);
            case 'B' -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' ->
                date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
            case 'd' -> padded(date.getDayOfMonth(), 2);
            case 'e' -> String.format(Locale.ROOT, "%2d", date.getDayOfMonth());
            case 'j' -> padded(date.getDayOfYear(), 3);
            case 'A' -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' ->
                date.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .substring(0, 3);
            case 'u' -> String.valueOf(date.getDayOfWeek().getValue());
            case 's' -> String.valueOf(date.toEpochSecond());
            case 'F' -> written(date, "%Y-%m-%d");
            case 'D' -> written(date, "%m/%d/%y");
            case '%' -> "%";
            default -> time(date, conversion);
        };
    }

    private static String time(OffsetDateTime date, char conversion) {
        int hour = date.getHour() % 12 == 0 ? 12 : date.getHour() % 12;
        return switch (conversion) {
            case 'H' -> padded(date.getHour(), 2);
            case 'I' -> padded(hour, 2);
            case 'l' -> String.format(Locale.ROOT, "%2d", hour);
            case 'M' -> padded(date.getMinute(), 2);
            case 'S' -> padded(date.getSecond(), 2);
            case 'p' -> date.getHour() < 12 ? "AM" : "PM";
            case 'P' -> date.getHour() < 12 ? "am" : "pm";
            case 'R' -> written(date, "%H:%M");
            case 'T' -> written(date, "%H:%M:%S");
            case 'z' -> DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(date);
            case 'Z' ->
                date.getOffset().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : date.getOffset().getId();
            default -> "%" + conversion;
        };
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
