package dev.pressrun.dialect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a Markdown text is code: in fences, indented, between backticks, and in elements of HTML that show text as it is. */
final class Code {
    /** What stands before a fence: quotes, spaces and the signs of a list. */
    private static final Pattern FENCE =
            Pattern.compile("[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)?+(`{3,}+|~{3,}+)(.*+)");

    private static final Pattern ITEM = Pattern.compile("[ \\t>]{0,12}(?:[-*+]|\\d{1,9}[.)])(?:[ \\t].*+)?+");
    private static final Pattern VERBATIM = Pattern.compile("(?i)<(/?)(pre|script|style|textarea)(?=[\\s>])");

    /** Which text is code. */
    enum Indented {
        IS_CODE,
        IS_TEXT
    }

    private final String text;
    private final Indented indented;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int count;

    private Code(String text, Indented indented) {
        this.text = text;
        this.indented = indented;
    }

    static Code in(String text, Indented indented) {
        Code code = new Code(text, indented);
        code.find();
        return code;
    }

    /** Where the code ends that the offset is in; the offset itself when it is not in code. */
    int skip(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        int before = found >= 0 ? found : -found - 2;
        return before >= 0 && offset < ends[before] ? ends[before] : offset;
    }

    private void find() {
        int prose = 0;
        String fence = "";
        boolean inList = false;
        boolean afterBlank = true;
        int line = 0;
        while (line < text.length()) {
            int end = endOfLine(line);
            String content = text.substring(line, end);
            Matcher opening = content.indexOf('`') < 0 && content.indexOf('~') < 0 ? null : FENCE.matcher(content);
            boolean isFence = opening != null && opening.matches();
            boolean isBlank = content.isBlank();
            boolean isIndented = (content.startsWith("    ") || content.startsWith("\t")) && !isBlank;
            if (!fence.isEmpty()) {
                boolean closes = isFence && opening != null && closes(fence, opening);
                fence = closes ? "" : fence;
                add(line, end);
                prose = end;
            } else if (isFence && opening != null && isOpening(opening)) {
                spans(prose, line);
                fence = opening.group(1);
                add(line, end);
                prose = end;
            } else if (isIndented && afterBlank && !inList && indented == Indented.IS_CODE) {
                spans(prose, line);
                add(line, end);
                prose = end;
                isBlank = true;
            } else if (!isBlank) {
                inList = ITEM.matcher(content).matches()
                        || (inList && (isIndented || content.startsWith(" ") || !afterBlank));
            }
            afterBlank = isBlank || !fence.isEmpty() || prose == end;
            line = end + 1;
        }
        spans(prose, text.length());
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Behind backticks no other may follow. */
    private static boolean isOpening(Matcher fence) {
        return fence.group(1).charAt(0) == '~' || fence.group(2).indexOf('`') < 0;
    }

    private static boolean closes(String open, Matcher fence) {
        return fence.group(1).charAt(0) == open.charAt(0)
                && fence.group(1).length() >= open.length()
                && fence.group(2).isBlank();
    }

    private void add(int start, int end) {
        if (count > 0 && start <= ends[count - 1] + 1) {
            ends[count - 1] = end;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** What stands between backticks or in an element such as {@code pre}, in a part of the text that is not in fences. */
    private void spans(int from, int until) {
        if (from >= until) {
            return;
        }
        List<int[]> runs = runs(from, until);
        List<int[]> elements = elements(from, until);
        int at = from;
        int run = 0;
        int element = 0;
        while (element < elements.size() || run < runs.size()) {
            boolean isRun =
                    element == elements.size() || (run < runs.size() && runs.get(run)[0] < elements.get(element)[0]);
            if (isRun) {
                int close = runs.get(run)[0] < at ? -1 : closing(runs, run);
                if (close >= 0) {
                    at = runs.get(close)[1];
                    add(runs.get(run)[0], at);
                    run = close;
                }
                run++;
            } else {
                if (elements.get(element)[0] >= at) {
                    at = elements.get(element)[1];
                    add(elements.get(element)[0], at);
                }
                element++;
            }
        }
    }

    /** Where each element begins that shows text as it is, and where it is closed. */
    private List<int[]> elements(int from, int until) {
        List<int[]> elements = new ArrayList<>();
        Map<String, Deque<int[]>> open = new HashMap<>();
        Matcher tag = VERBATIM.matcher(text).region(from, until);
        while (tag.find()) {
            Deque<int[]> same = open.computeIfAbsent(tag.group(2).toLowerCase(Locale.ROOT), any -> new ArrayDeque<>());
            if (tag.group(1).isEmpty()) {
                int[] element = {tag.start(), tag.end()};
                elements.add(element);
                same.add(element);
            } else {
                same.forEach(element -> element[1] = tag.start());
                same.clear();
            }
        }
        return elements;
    }

    private List<int[]> runs(int from, int until) {
        List<int[]> runs = new ArrayList<>();
        for (int i = text.indexOf('`', from); i >= 0 && i < until; i = text.indexOf('`', i)) {
            int start = i;
            while (i < until && text.charAt(i) == '`') {
                i++;
            }
            boolean escaped = start > from && text.charAt(start - 1) == '\\';
            if (!escaped || i - start > 1) {
                runs.add(new int[] {escaped ? start + 1 : start, i});
            }
        }
        return runs;
    }

    /** The next run of as many backticks in the same paragraph; -1 when there is none. */
    private int closing(List<int[]> runs, int open) {
        int length = runs.get(open)[1] - runs.get(open)[0];
        for (int i = open + 1; i < runs.size(); i++) {
            if (isBlankLineBetween(runs.get(i - 1)[1], runs.get(i)[0])) {
                return -1;
            }
            if (runs.get(i)[1] - runs.get(i)[0] == length) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBlankLineBetween(int from, int until) {
        boolean isBlank = false;
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c == '\n' && isBlank) {
                return true;
            }
            isBlank = c == '\n' || (isBlank && Character.isWhitespace(c));
        }
        return false;
    }
}
