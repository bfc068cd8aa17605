package dev.pressrun.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is put into a text, as far as what stands before it says.
 *
 * @param paragraph what stands before it in the same paragraph
 */
record Place(String paragraph) {
    /** Somewhere in a block of HTML. */
    static final Place IN_HTML = new Place("<div>");

    private static final int FARTHEST = 1_000;
    // a line that begins so makes a block of HTML; a tag of what is within a paragraph does not
    private static final Pattern HTML = Pattern.compile(
            "(?i) {0,3}+</?(?!(?:a|b|i|em|strong|span|code|img|sup|sub|small|kbd|del|ins|mark|u|s|br|cite|q)\\b)"
                    + "[a-z][a-z0-9-]{0,30}+(?=[\\s/>])");
    private static final Pattern OPEN_TAG = Pattern.compile("<[A-Za-z][\\w:-]{0,40}+\\s[^>]*+");
    private static final Pattern UNQUOTED = Pattern.compile("[\\w:-]{1,40}=([^\"'=]*+)");

    /** The place behind a text, of which only the end counts. */
    static Place behind(CharSequence text) {
        String end = text.subSequence(Math.max(0, text.length() - FARTHEST), text.length())
                .toString();
        int blank = end.lastIndexOf("\n\n");
        return new Place(blank < 0 ? end : end.substring(blank + 2));
    }

    /** What stands before it on the same line. */
    String line() {
        return paragraph.substring(paragraph.lastIndexOf('\n') + 1);
    }

    /** Whether its paragraph is a block of HTML, in which no Markdown is read. */
    boolean isInHtml() {
        return paragraph.indexOf('<') >= 0
                && paragraph.lines().anyMatch(one -> HTML.matcher(one + " ").lookingAt());
    }

    /** Whether a block of Markdown may begin here. */
    boolean isOwnLine() {
        return line().isBlank() && !isInHtml();
    }

    /** Whether an address is wanted here, of a link or in a tag of HTML, and not words. */
    boolean wantsAddress() {
        return addressBegun() != null;
    }

    /** Of an address that is wanted here, what is written already; null where words are wanted. */
    @Nullable
    String addressBegun() {
        String line = line();
        int start = line.length();
        while (start > 0 && " \t<\"'(".indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        String begun = line.substring(start);
        String before = line.substring(0, start);
        String words = before.stripTrailing();
        if (begun.indexOf('>') >= 0) {
            return null;
        }
        if (words.endsWith("](") || words.endsWith("]:") || before.endsWith("<")) {
            return begun;
        }
        if (!isInTag()) {
            return null;
        }
        Matcher unquoted = UNQUOTED.matcher(begun);
        return before.endsWith("\"") || before.endsWith("'") ? begun : unquoted.matches() ? unquoted.group(1) : null;
    }

    /** Whether a link of HTML is open, in which no other may stand. */
    boolean isInLink() {
        int open = paragraph.lastIndexOf("<a");
        return open > paragraph.lastIndexOf("</a>")
                && open + 2 < paragraph.length()
                && Character.isWhitespace(paragraph.charAt(open + 2));
    }

    private boolean isInTag() {
        int open = paragraph.lastIndexOf('<');
        return open >= 0
                && OPEN_TAG.matcher(paragraph).region(open, paragraph.length()).matches();
    }
}
