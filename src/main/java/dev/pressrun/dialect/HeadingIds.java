package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that authors give to headings, as in {@code ## Title {#name}}: they become places that a link can lead to. */
record HeadingIds() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("{#", "{.", "{: #");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{:?[ \\t]*+([#.][^{}\\n]{1,200}+)}[ \\t]*+#*+[ \\t]*+");
    private static final Pattern NAME = Pattern.compile("#([^\\s#.\"'<>&]{1,100})");

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        Prose prose = new Prose(text);
        for (int at = prose.find("{", 0); at >= 0; at = prose.find("{", prose.endOfLine(at))) {
            int start = prose.startOfLine(at);
            int open = text.lastIndexOf('{', prose.endOfLine(at) - 1);
            Matcher attributes = ATTRIBUTES.matcher(text).region(open, prose.endOfLine(at));
            if (text.startsWith("#", start) && !prose.isCode(open) && attributes.matches()) {
                Matcher name = NAME.matcher(attributes.group(1));
                prose.replace(open, attributes.end(), name.find() ? "<a id=\"" + name.group(1) + "\"></a>" : "");
            }
        }
        return prose.written();
    }
}
