package dev.pressrun.liquid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters that make a text of a text. */
final class TextFilters {
    private static final int LONGEST = 1_000_000;
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private TextFilters() {}

    static void addTo(Map<String, Filter> all) {
        addChanges(all);
        addEdits(all);
        all.put("split", (value, with) -> split(Values.text(value), argument(with, 0)));
        all.put("number_of_words", (value, with) -> Long.valueOf(words(Values.text(value)).length));
        all.put("truncate", (value, with) -> truncated(Values.text(value), with));
        all.put("truncatewords", (value, with) -> firstWords(Values.text(value), with));
    }

    private static void addChanges(Map<String, Filter> all) {
        change(all, "upcase", text -> text.toUpperCase(Locale.ROOT));
        change(all, "upper", text -> text.toUpperCase(Locale.ROOT));
        change(all, "downcase", text -> text.toLowerCase(Locale.ROOT));
        change(all, "lower", text -> text.toLowerCase(Locale.ROOT));
        change(all, "capitalize", TextFilters::capitalized);
        change(
                all,
                "title",
                text -> Arrays.stream(text.split(" ", -1))
                        .map(TextFilters::capitalized)
                        .collect(Collectors.joining(" ")));
        change(all, "strip", String::strip);
        change(all, "trim", String::strip);
        change(all, "lstrip", String::stripLeading);
        change(all, "rstrip", String::stripTrailing);
        change(all, "strip_newlines", text -> text.replace("\n", ""));
        change(all, "newline_to_br", text -> text.replace("\n", "<br />\n"));
        change(all, "nl2br", text -> text.replace("\n", "<br />\n"));
        change(
                all,
                "normalize_whitespace",
                text -> GAP.matcher(text).replaceAll(" ").strip());
        change(all, "slugify", TextFilters::slug);
        change(all, "slug", TextFilters::slug);
        for (String same : List.of("markdownify", "smartify", "safe", "string", "raw", "strip_index", "url")) {
            change(all, same, text -> text);
        }
    }

    private static void addEdits(Map<String, Filter> all) {
        all.put("append", (value, with) -> Values.text(value) + argument(with, 0));
        all.put("prepend", (value, with) -> argument(with, 0) + Values.text(value));
        all.put("replace", (value, with) -> replaced(Values.text(value), argument(with, 0), argument(with, 1)));
        all.put("remove", (value, with) -> replaced(Values.text(value), argument(with, 0), ""));
        all.put("replace_first", (value, with) -> first(Values.text(value), argument(with, 0), argument(with, 1)));
        all.put("remove_first", (value, with) -> first(Values.text(value), argument(with, 0), ""));
    }

    private static void change(Map<String, Filter> all, String name, UnaryOperator<String> change) {
        all.put(name, (value, with) -> value == null ? null : change.apply(Values.text(value)));
    }

    /** The text of an argument; empty when it is not given. */
    static String argument(List<Object> arguments, int place) {
        return place < arguments.size() ? Values.text(arguments.get(place)) : "";
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** Replacing may make a text many times as long, which nobody means. */
    private static String replaced(String text, String old, String other) {
        long growth = old.isEmpty() ? LONGEST : Math.max(1, other.length() / old.length());
        return text.length() * growth >= LONGEST ? text : text.replace(old, other);
    }

    private static String first(String text, String old, String other) {
        int at = text.indexOf(old);
        return at < 0 ? text : text.substring(0, at) + other + text.substring(at + old.length());
    }

    static List<String> split(String text, String separator) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (separator.isEmpty()) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }
        return List.of((separator.equals(" ") ? text.strip() : text)
                .split(separator.equals(" ") ? "\\s+" : Pattern.quote(separator)));
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : GAP.split(text.strip());
    }

    private static String truncated(String text, List<Object> with) {
        String end = with.size() > 1 ? argument(with, 1) : "...";
        int length = Values.whole(with.isEmpty() ? null : with.get(0), 50);
        if (text.length() <= length) {
            return text;
        }
        int room = Math.max(0, length - end.length());
        int cut = room > 0 && Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        return text.substring(0, cut) + end;
    }

    private static String firstWords(String text, List<Object> with) {
        String end = with.size() > 1 ? argument(with, 1) : "...";
        int count = Math.max(1, Values.whole(with.isEmpty() ? null : with.get(0), 15));
        String[] words = words(text);
        return words.length <= count ? text : String.join(" ", Arrays.copyOf(words, count)) + end;
    }

    /** As Jekyll makes the addresses of categories. */
    static String slug(@Nullable String text) {
        String hyphened =
                NO_SLUG.matcher(text == null ? "" : text).replaceAll("-").toLowerCase(Locale.ROOT);
        int from = hyphened.startsWith("-") ? 1 : 0;
        int until = hyphened.endsWith("-") ? hyphened.length() - 1 : hyphened.length();
        return from < until ? hyphened.substring(from, until) : "";
    }
}
