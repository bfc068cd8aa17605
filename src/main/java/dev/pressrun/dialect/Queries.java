package dev.pressrun.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks in which plugins of Obsidian are asked for a list of notes. They look like code, and nobody should see them. */
final class Queries {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,1000}|~{3,1000})[ \\t]*([\\w-]{0,40}).*");
    private static final Pattern QUERY = Pattern.compile("dataview|dataviewjs|tasks|query|base|button|tracker");

    private Queries() {}

    /** The text without them; that they are missing is said. */
    static String without(String text, Findings findings) {
        if (!text.contains("```") && !text.contains("~~~")) {
            return text;
        }
        StringBuilder left = new StringBuilder(text.length());
        String fence = "";
        boolean isQuery = false;
        int number = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            number++;
            Matcher mark = FENCE.matcher(line.stripTrailing());
            boolean isFence = mark.matches();
            boolean isEnd = isFence
                    && !fence.isEmpty()
                    && mark.group(1).startsWith(fence)
                    && mark.group(2).isEmpty();
            if (isFence && fence.isEmpty()) {
                fence = mark.group(1);
                isQuery = QUERY.matcher(mark.group(2)).matches();
                if (isQuery) {
                    findings.leftOut(number, "what the block \"" + mark.group(2) + "\" asks for");
                }
            }
            // the lines stay, so that what is said about those below is true
            left.append(!isQuery ? line : line.endsWith("\n") ? "\n" : "");
            fence = isEnd ? "" : fence;
            isQuery &= !isEnd;
        }
        return left.toString();
    }
}
