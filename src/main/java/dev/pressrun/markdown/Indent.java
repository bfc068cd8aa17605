package dev.pressrun.markdown;

import java.util.ArrayList;
import java.util.List;

/** Puts something in front of lines, and never leaves a space at the end of one. */
final class Indent {
    private Indent() {}

    static List<String> each(String prefix, List<String> lines) {
        return lines.stream().map(line -> (prefix + line).stripTrailing()).toList();
    }

    /** The mark before the first line, and as many spaces before the others. */
    static List<String> hanging(String mark, List<String> lines) {
        List<String> out = new ArrayList<>(each(" ".repeat(mark.length()), lines));
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (out.isEmpty()) {
            out.add("");
        }
        out.set(0, (mark + first).stripTrailing());
        return out;
    }
}
