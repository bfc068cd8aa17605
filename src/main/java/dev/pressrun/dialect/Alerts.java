package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes that begin with {@code [!NOTE]}: GitHub's alerts and Obsidian's callouts become quotes with a bold title. */
record Alerts(Kinds kinds) implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("[!");
    private static final Pattern TITLE = Pattern.compile(
            "([ \\t]*+>[ \\t>]*+)\\[!([\\p{L}\\p{Nd}_-]{1,40}+)(?:\\|[^\\]\\n]{0,80}+)?+\\][+-]?+[ \\t]*+(.*+)");
    private static final Set<String> OF_GITHUB = Set.of("note", "tip", "important", "warning", "caution");

    /** The kinds of alerts that there are. */
    enum Kinds {
        OF_GITHUB,
        ANY
    }

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        Prose prose = new Prose(text);
        int end;
        // only the first on a line can be behind nothing but the signs of quotes
        for (int at = prose.find("[!", 0); at >= 0; at = prose.find("[!", end)) {
            int start = prose.startOfLine(at);
            end = prose.endOfLine(at);
            Matcher title = TITLE.matcher(text).region(start, end);
            if (start >= prose.done() && title.matches() && (kinds == Kinds.ANY || OF_GITHUB.contains(kind(title)))) {
                String quote = title.group(1).stripTrailing();
                String name = title.group(3).isBlank()
                        ? named(title.group(2))
                        : title.group(3).strip();
                prose.replace(start, end, quote + " **" + name.replace("**", "") + "**\n" + quote);
            }
        }
        return prose.written();
    }

    private static String kind(Matcher title) {
        return title.group(2).toLowerCase(Locale.ROOT);
    }

    static String named(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT).replace('-', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
