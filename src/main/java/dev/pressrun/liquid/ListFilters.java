package dev.pressrun.liquid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters for lists; a range or a list longer than anyone writes counts only by its beginning. */
final class ListFilters {
    private static final int LONGEST = 100_000;

    private ListFilters() {}

    static void addTo(Map<String, Filter> all) {
        all.put("first", (value, with) -> Values.member(value, "first"));
        all.put("last", (value, with) -> Values.member(value, "last"));
        all.put("size", (value, with) -> size(value));
        all.put("length", (value, with) -> size(value));
        all.put("join", (value, with) -> joined(value, with.isEmpty() ? " " : TextFilters.argument(with, 0)));
        all.put("array_to_sentence_string", (value, with) -> sentence(items(value), with));
        all.put("map", (value, with) -> mapped(value, TextFilters.argument(with, 0)));
        all.put("where", (value, with) -> where(value, with));
        all.put("concat", (value, with) -> joinedLists(value, with.isEmpty() ? null : with.get(0)));
        all.put("push", (value, with) -> joinedLists(value, List.copyOf(with)));
        all.put("slice", ListFilters::slice);
        change(all, "reverse", list -> {
            Collections.reverse(list);
            return list;
        });
        change(all, "uniq", list -> new ArrayList<>(new LinkedHashSet<>(list)));
        change(all, "compact", list -> list);
        change(all, "shift", list -> list.subList(Math.min(1, list.size()), list.size()));
        change(all, "pop", list -> list.subList(0, Math.max(0, list.size() - 1)));
        all.put("sort", (value, with) -> sorted(value, with, item -> item));
        all.put("sort_natural", (value, with) -> sorted(value, with, ListFilters::lower));
    }

    private static void change(Map<String, Filter> all, String name, Function<List<Object>, List<Object>> change) {
        all.put(name, (value, with) -> change.apply(items(value)));
    }

    /** The items that are something, in a list that may be changed. */
    private static List<Object> items(@Nullable Object value) {
        return Values.items(value).stream()
                .limit(LONGEST)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Object size(@Nullable Object value) {
        return value instanceof List || value instanceof Map
                ? Long.valueOf(Values.items(value).size())
                : Long.valueOf(Values.text(value).length());
    }

    private static String joined(@Nullable Object value, String separator) {
        return items(value).stream().map(Values::text).collect(Collectors.joining(separator));
    }

    private static String sentence(List<Object> items, List<Object> with) {
        String and = with.isEmpty() ? "and" : TextFilters.argument(with, 0);
        int last = items.size() - 1;
        if (last < 1) {
            return joined(items, "");
        }
        String comma = last > 1 ? ", " : " ";
        return joined(items.subList(0, last), ", ") + comma + and + " " + Values.text(items.get(last));
    }

    private static List<Object> mapped(@Nullable Object value, String key) {
        List<Object> values = new ArrayList<>();
        for (Object item : items(value)) {
            Object found = Values.below(item, key);
            if (found != null) {
                values.add(found);
            }
        }
        return values;
    }

    private static List<Object> where(@Nullable Object value, List<Object> with) {
        String key = TextFilters.argument(with, 0);
        return items(value).stream()
                .filter(item -> {
                    Object found = Values.below(item, key);
                    return with.size() > 1
                            ? Values.text(found).equals(TextFilters.argument(with, 1))
                            : Values.isTrue(found);
                })
                .toList();
    }

    private static List<Object> joinedLists(@Nullable Object first, @Nullable Object second) {
        List<Object> all = items(first);
        all.addAll(items(second));
        return all;
    }

    private static @Nullable Object slice(@Nullable Object value, List<Object> with) {
        if (value == null) {
            return null;
        }
        boolean isList = value instanceof List;
        List<Object> list = isList ? items(value) : List.of();
        String text = isList ? "" : Values.text(value);
        int size = isList ? list.size() : text.length();
        int start = Values.whole(with.isEmpty() ? null : with.get(0), 0);
        int from = Math.min(size, Math.max(0, start < 0 ? size + start : start));
        int until = from + Math.max(0, Math.min(size - from, Values.whole(with.size() > 1 ? with.get(1) : null, 1)));
        return isList ? list.subList(from, until) : text.substring(from, until);
    }

    private static List<Object> sorted(@Nullable Object value, List<Object> with, Function<Object, Object> as) {
        String key = TextFilters.argument(with, 0);
        List<Object> items = items(value);
        boolean areNumbers = items.stream().allMatch(item -> sortKey(item, key) instanceof Number);
        items.sort((a, b) -> {
            Object left = as.apply(sortKey(a, key));
            Object right = as.apply(sortKey(b, key));
            // in one list, all are compared in the same way, or there is no order
            return areNumbers ? Values.order(left, right) : Values.text(left).compareTo(Values.text(right));
        });
        return items;
    }

    private static Object sortKey(Object item, String key) {
        Object found = key.isEmpty() ? item : Values.below(item, key);
        return found == null ? "" : found;
    }

    private static Object lower(Object value) {
        return value instanceof Number ? value : Values.text(value).toLowerCase(Locale.ROOT);
    }
}
