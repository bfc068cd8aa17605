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
    // a line that begins so makes a block of HTML; a tag of what is within a paragraph does not
    private static final Pattern HTML = Pattern.compile(
            "(?i) {0,3}+</?(?!(?:a|b|i|em|strong|span|code|img|sup|sub|small|kbd|del|ins|mark|u|s|br|cite|q)\\b)"
                    + "[a-z][a-z0-9-]{0,30}+(?=[\\s/>])");

    /** The place behind a text, of which only the end counts. */
    static Place behind(CharSequence text) {
        String end = text.subSequence(Math.max(0, text.length() - FARTHEST), text.length())
                .toString();
        String line = end.substring(end.lastIndexOf('\n') + 1);
        int blank = end.lastIndexOf("\n\n");
        String paragraph = blank < 0 ? end : end.substring(blank + 2);
        return new Place(line, hasBlock(paragraph));
    }

    private static boolean hasBlock(String paragraph) {
        return paragraph.indexOf('<') >= 0
                && paragraph.lines().anyMatch(one -> HTML.matcher(one + " ").lookingAt());
    }

    /** Whether an address is wanted here, of a link or in a tag of HTML, and not words. */
    boolean wantsAddress() {
        String before = line.stripTrailing();
        String word = line.substring(line.lastIndexOf(' ') + 1);
        return before.endsWith("](")
                || before.endsWith("]:")
                || word.lastIndexOf("](") > word.lastIndexOf(')')
                || (!word.isEmpty() && "\"'=<".indexOf(word.charAt(word.length() - 1)) >= 0);
    }

    /** Whether a block of Markdown may begin here. */
    boolean isOwnLine() {
        return line.isBlank() && !isInHtml;
    }
}
