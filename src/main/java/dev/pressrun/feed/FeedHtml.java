package dev.pressrun.feed;

/**
 * The HTML of a page as feeds carry it: without {@code role} and {@code aria-…}, which tell programs that read pages aloud what is
 * a part of the page, and which validators of feeds take for a risk. For HTML that we wrote: in its text a less-than sign is
 * escaped, and each value stands in double quotes.
 */
final class FeedHtml {
    private final String html;
    private final StringBuilder out;

    private FeedHtml(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length());
    }

    static String of(String html) {
        return html.contains(" aria-") || html.contains(" role=") ? new FeedHtml(html).written() : html;
    }

    private String written() {
        int at = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
            out.append(html, at, tag);
            at = tag(tag);
        }
        return out.append(html, at, html.length()).toString();
    }

    /** Writes the tag that begins here, and returns where it ends. */
    private int tag(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) != '>') {
            if (isUnwanted(at)) {
                at = endOfAttribute(at + 1);
            } else {
                int next = html.charAt(at) == '"' ? behindQuote(at) : at + 1;
                out.append(html, at, next);
                at = next;
            }
        }
        return at;
    }

    private boolean isUnwanted(int at) {
        return html.charAt(at) == ' ' && (html.startsWith("aria-", at + 1) || html.startsWith("role=", at + 1));
    }

    private int endOfAttribute(int from) {
        int at = from;
        while (at < html.length() && " >/\"".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return at < html.length() && html.charAt(at) == '"' ? behindQuote(at) : at;
    }

    private int behindQuote(int open) {
        int close = html.indexOf('"', open + 1);
        return close < 0 ? html.length() : close + 1;
    }
}
