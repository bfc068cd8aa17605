package dev.pressrun.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python-Markdown's way to name the language of indented code: {@code :::python} on its first line. */
final class Shebangs {
    private static final Pattern MARK = Pattern.compile("([ \\t]{4,40}):::([\\w+#.-]{1,40}).*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final int INDENT = 4;

    private Shebangs() {}

    /** The text with such code between fences, which say the language, too. */
    static String fenced(String text) {
        StringBuilder fenced = new StringBuilder(text.length() + 64);
        String[] lines = text.split("(?<=\n)", -1);
        boolean isFence = false;
        boolean isBelowBlank = true;
        for (int i = 0; i < lines.length; i++) {
            isFence ^= FENCE.matcher(lines[i].stripTrailing()).matches();
            Matcher mark = MARK.matcher(lines[i].stripTrailing());
            if (isBelowBlank && !isFence && mark.matches()) {
                i = block(lines, i, mark, fenced) - 1;
            } else {
                fenced.append(lines[i]);
            }
            isBelowBlank = lines[i].isBlank();
        }
        return fenced.toString();
    }

    /** Writes the code below a mark, and gives the line behind it. */
    private static int block(String[] lines, int mark, Matcher named, StringBuilder into) {
        String indent = named.group(1);
        int end = mark + 1;
        int behind = end;
        for (; end < lines.length && (lines[end].isBlank() || lines[end].startsWith(indent)); end++) {
            behind = lines[end].isBlank() ? behind : end + 1;
        }
        String outer = indent.startsWith("\t") ? indent.substring(1) : indent.substring(INDENT);
        into.append(outer).append("~~~~~~ ").append(named.group(2)).append('\n');
        for (int i = mark + 1; i < behind; i++) {
            into.append(outer)
                    .append(lines[i].isBlank() ? "" : lines[i].stripTrailing().substring(indent.length()))
                    .append('\n');
        }
        into.append(outer).append("~~~~~~\n");
        return behind;
    }
}
