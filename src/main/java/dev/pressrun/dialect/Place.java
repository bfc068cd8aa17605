package dev.pressrun.dialect;

import java.util.regex.Pattern;

/**
 * Where something is put into a text, as far as what stands before it says.
 *
 * @param line what stands before it on the same line
 * @param isInHtml whether its paragraph is a block of HTML, in which no Markdown is read
 */
record Place(String line, boolean isInHtml) {
    private static final int FARTHEST = 1_000;
    private static final Pattern HTML =
            Pattern.compile("\\s*+</?[a-zA-Z][a-zA-Z0-9-]*+(?:[\\s/>].*+)?+", Pattern.DOTALL);
    // what is within a paragraph and does not begin a block
    private static final Pattern INLINE = Pattern.compile(
            "(?i)\\s*+</?(?:a|b|i|em|strong|span|code|img|sup|sub|small|kbd|del|ins|mark|u|s|br|cite|q)\\b.*+",
            Pattern.DOTALL);

    /** The place behind a text, of which only the end counts. */
    static Place behind(CharSequence text) {
        String end = text.subSequence(Math.max(0, text.length() - FARTHEST), text.length())
                .toString();
        String line = end.substring(end.lastIndexOf('\n') + 1);
        int blank = end.lastIndexOf("\n\n");
        String paragraph = blank < 0 ? end : end.substring(blank + 2);
        return new Place(
                line,
                HTML.matcher(paragraph).matches() && !INLINE.matcher(paragraph).matches());
    }

    /** Whether a block of Markdown may begin here. */
    boolean isOwnLine() {
        return line.isBlank() && !isInHtml;
    }
}
