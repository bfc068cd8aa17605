package dev.pressrun.schedule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One field of a cron expression: which numbers and names it takes, and how lists, ranges and steps of them are read. */
enum Field {
    SECOND("second", 0, 59),
    MINUTE("minute", 0, 59),
    HOUR("hour", 0, 23),
    DAY_OF_MONTH("day of month", 1, 31),
    MONTH("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
    DAY_OF_WEEK("day of week", 1, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    /** The numbers of crontab(5), where Sunday is 0 and also 7. */
    UNIX_DAY_OF_WEEK("day of week", 0, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    YEAR("year", 1970, 2199);

    private final String label;
    private final int min;
    private final int max;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    Field(String label, int min, int max, String... names) {
        this.label = label;
        this.min = min;
        this.max = max;
        this.names = List.of(names);
    }

    /** The parts between the commas; there is at least one, and none is empty. */
    List<String> parts(String text) {
        List<String> parts = Arrays.asList(text.split(",", -1));
        if (parts.contains("")) {
            throw wrong(text, "has an empty place before or after a comma");
        }
        return parts;
    }

    /** All values of the text. */
    BitSet values(String text) {
        BitSet values = new BitSet();
        parts(text).forEach(part -> values.or(partValues(part)));
        return values;
    }

    /** The values of one part: {@code *}, {@code 5}, {@code 5-9}, each perhaps with a step as in {@code 5/10}. */
    BitSet partValues(String part) {
        int slash = part.indexOf('/');
        String range = slash < 0 ? part : part.substring(0, slash);
        int step = slash < 0 ? 1 : number(part, part.substring(slash + 1), "a step", 1, max);
        int dash = range.indexOf('-');
        if (range.equals("*") || (range.isEmpty() && slash == 0)) {
            return every(step, min, cycle() - 1);
        }
        if (dash >= 0) {
            int from = value(part, range.substring(0, dash));
            return every(step, from, distance(part, from, value(part, range.substring(dash + 1))));
        }
        int from = value(part, range);
        return every(step, from, slash < 0 ? 0 : Math.max(0, min + cycle() - 1 - from));
    }

    /** A value that is written as a number or a name. */
    int value(String part, String text) {
        int name = names.indexOf(text);
        return name >= 0 ? min + name : number(part, text, "a value", min, max);
    }

    /** A number within bounds. */
    int number(String part, String text, String what, int least, int most) {
        boolean digits = text.length() <= 4
                && !text.isEmpty()
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        int number = digits ? Integer.parseInt(text) : least - 1;
        if (number < least || number > most) {
            String allowed = least + " to " + most;
            throw wrong(part, "\"" + text + "\" is not " + what + " from " + allowed);
        }
        return number;
    }

    /** What to throw about a text that does not fit this field. */
    IllegalArgumentException wrong(String text, String problem) {
        String written = names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
        String right = "*, %d to %d%s, a list (%s,%s), a range (%4$s-%5$s) or a step (*/2)"
                .formatted(min, max, written, example(0), example(2));
        return new IllegalArgumentException(label + " \"" + text + "\": " + problem + "; write " + right);
    }

    private String example(int index) {
        return names.isEmpty() ? String.valueOf(min + index) : names.get(index);
    }

    /** How many different values there are; what lies beyond the last is the first again. */
    private int cycle() {
        return this == UNIX_DAY_OF_WEEK ? 7 : max - min + 1;
    }

    private int distance(String part, int from, int to) {
        if (to < from && this == YEAR) {
            throw wrong(part, "the range ends before it begins");
        }
        return to < from ? to - from + cycle() : to - from;
    }

    private BitSet every(int step, int from, int distance) {
        BitSet values = new BitSet();
        for (int passed = 0; passed <= distance; passed += step) {
            values.set(min + (from - min + passed) % cycle());
        }
        return values;
    }
}
