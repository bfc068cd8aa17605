package dev.pressrun.liquid;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** What values are to Liquid: when they are true, equal, and what they look like. */
public final class Values {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    private static final int DEEPEST = 20;

    private Values() {}

    /** What a value may be compared with to ask whether there is anything in it. */
    enum Nothing {
        EMPTY,
        BLANK
    }

    static boolean isTrue(@Nullable Object value) {
        return value != null && !value.equals(false);
    }

    /** The value as it is written into a text. */
    public static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        if (value instanceof OffsetDateTime date) {
            out.append(DATE.format(date));
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof List<?> list) {
            for (Object item : depth < DEEPEST ? list : List.of()) {
                write(item, out, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map && depth < DEEPEST) {
            write(map.get("name"), out, depth + 1); // such as that of an author
        } else if (value != null && !(value instanceof Map) && !(value instanceof Nothing)) {
            out.append(value);
        }
    }

    /** A whole number, one with a fraction, or null when the text is neither. */
    public static @Nullable Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        String text = text(value).strip();
        if (text.isEmpty() || text.length() > 30 || !text.chars().allMatch(c -> "0123456789.-+".indexOf(c) >= 0)) {
            return null;
        }
        try {
            if (text.indexOf('.') >= 0) {
                return new BigDecimal(text);
            }
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            // such as 1-2 or a number beyond all use
            return null;
        }
    }

    /** The whole number that a value stands for, or the other one. */
    static int whole(@Nullable Object value, int other) {
        Number number = number(value);
        return number == null
                ? other
                : (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, number.longValue()));
    }

    static BigDecimal decimal(@Nullable Object value) {
        Number number = number(value);
        return number instanceof BigDecimal decimal
                ? decimal
                : BigDecimal.valueOf(number == null ? 0 : number.longValue());
    }

    static boolean compare(@Nullable Object left, String sign, @Nullable Object right) {
        return switch (sign) {
            case "==" -> isEqual(left, right);
            case "!=", "<>" -> !isEqual(left, right);
            case "contains" -> contains(left, right);
            case "in" -> contains(right, left);
            case "<" -> left != null && right != null && order(left, right) < 0;
            case ">" -> left != null && right != null && order(left, right) > 0;
            case "<=" -> left != null && right != null && order(left, right) <= 0;
            default -> left != null && right != null && order(left, right) >= 0;
        };
    }

    static boolean isEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Nothing nothing) {
            return isNothing(right, nothing);
        }
        if (right instanceof Nothing nothing) {
            return isNothing(left, nothing);
        }
        if (left instanceof Number && right instanceof Number) {
            return decimal(left).compareTo(decimal(right)) == 0;
        }
        return Objects.equals(left, right);
    }

    private static boolean isNothing(@Nullable Object value, Nothing kind) {
        boolean isEmpty = (value instanceof String text && text.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return isEmpty
                || (kind == Nothing.BLANK && (!isTrue(value) || (value instanceof String text && text.isBlank())));
    }

    private static boolean contains(@Nullable Object whole, @Nullable Object part) {
        if (whole instanceof List<?> list) {
            return list.stream().anyMatch(item -> isEqual(item, part));
        }
        if (whole instanceof Map<?, ?> map) {
            return map.containsKey(text(part));
        }
        return whole != null && part != null && text(whole).contains(text(part));
    }

    /** Numbers by size, dates by time, anything else as text. */
    static int order(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return decimal(left).compareTo(decimal(right));
        }
        if (left instanceof OffsetDateTime first && right instanceof OffsetDateTime second) {
            return first.toInstant().compareTo(second.toInstant());
        }
        return text(left).compareTo(text(right));
    }

    /** What is below a key, at a place in a list, or known of any list: its size, its first and its last. */
    static @Nullable Object member(@Nullable Object value, @Nullable Object key) {
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(text(key));
            Object same = found == null ? map.get(text(key).toLowerCase(Locale.ROOT)) : found;
            return same == null && "size".equals(key) ? Long.valueOf(map.size()) : same;
        }
        if (value instanceof List<?> list) {
            return item(list, key);
        }
        return value instanceof String text && ("size".equals(key) || "length".equals(key))
                ? Long.valueOf(text.length())
                : null;
    }

    /** What is below several keys with points between them. */
    public static @Nullable Object below(@Nullable Object value, String keys) {
        Object found = value;
        for (String key : keys.split("\\.", -1)) {
            found = member(found, key);
        }
        return found;
    }

    private static @Nullable Object item(List<?> list, @Nullable Object key) {
        if ("size".equals(key) || "length".equals(key)) {
            return Long.valueOf(list.size());
        }
        int at = "first".equals(key) ? 0 : "last".equals(key) ? -1 : whole(key, Integer.MAX_VALUE);
        int place = at < 0 ? list.size() + at : at;
        return place >= 0 && place < list.size() ? list.get(place) : null;
    }

    /** The values one by one: of a list its items, of a map its pairs, of anything else itself. */
    static List<?> items(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .sorted((a, b) -> text(a.getKey()).compareTo(text(b.getKey())))
                    .map(entry -> List.of(entry.getKey(), entry.getValue()))
                    .toList();
        }
        return value == null || value.equals("") || value.equals(false) ? List.of() : List.of(value);
    }

    static List<Long> range(@Nullable Object from, @Nullable Object until) {
        return new Range(whole(from, 0), whole(until, 0));
    }

    /** What it costs to make such a value. */
    static int cost(@Nullable Object value) {
        return value instanceof String text
                ? text.length()
                : value instanceof List<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 1;
    }

    /** The whole numbers from one to another, of which none is kept. */
    private static final class Range extends AbstractList<Long> implements RandomAccess {
        private final long from;
        private final int size;

        Range(int from, int until) {
            this.from = from;
            this.size = (int) Math.max(0, Math.min(Integer.MAX_VALUE, (long) until - from + 1));
        }

        @Override
        public Long get(int index) {
            return from + Objects.checkIndex(index, size);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
