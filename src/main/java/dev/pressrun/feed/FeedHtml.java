package dev.pressrun.feed;

import dev.pressrun.text.XmlCharacters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The HTML of a page as feeds carry it: without {@code role} and {@code aria-…}, which tell programs that read pages aloud what is
 * a part of the page, and which validators of feeds take for a risk. For HTML that we wrote: in its text a less-than sign is
 * escaped, and each value stands in double quotes.
 */
final class FeedHtml {
    private static final byte[] ARIA = " aria-".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROLE = " role=".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LOST = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final String html;
    private final StringBuilder out;

    private FeedHtml(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length());
    }

    /** The HTML, in UTF-8, in the characters of XML, its lines ended by {@code \n}. */
    static byte[] of(byte[] html) {
        if (isPlain(html)) {
            return html;
        }
        String text = CleanText.block(new String(html, StandardCharsets.UTF_8));
        return new FeedHtml(text).written().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether nothing in it can be what feeds do not carry. */
    private static boolean isPlain(byte[] html) {
        for (int i = 0; i < html.length; i++) {
            byte octet = html[i];
            if ((octet <= ' ' || octet == 0x7F) && !isPlain(octet, html, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(byte octet, byte[] html, int at) {
        return switch (octet) {
            case ' ' -> !startsWith(html, at, ARIA) && !startsWith(html, at, ROLE);
            case (byte) 0xEF -> !startsWith(html, at, LOST) && XmlCharacters.isAt(html, at);
            default -> octet != '\r' && XmlCharacters.isAt(html, at);
        };
    }

    private static boolean startsWith(byte[] html, int at, byte[] what) {
        int end = at + what.length;
        return end <= html.length && html[at + 1] == what[1] && Arrays.equals(html, at, end, what, 0, what.length);
    }

    /** Whether there is nothing but white space. */
    static boolean isBlank(byte[] html) {
        for (byte octet : html) {
            if (octet > ' ') {
                return false;
            }
            if (octet < 0) {
                return new String(html, StandardCharsets.UTF_8).isBlank();
            }
        }
        return true;
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
