package dev.pressrun.liquid;

import dev.pressrun.text.Closings;
import dev.pressrun.text.LineNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a text into what stands for itself, outputs and tags. */
final class Pieces {
    private static final Set<String> LITERAL = Set.of("raw", "verbatim");

    private final String text;
    private final Language language;
    private final int firstLine;
    private final List<Piece> pieces = new ArrayList<>();
    // signs and names that do not come any more, so that each is looked for in vain only once
    private final Set<String> missing = new HashSet<>();
    private final Map<Character, Closings> closings = new HashMap<>();
    private final LineNumbers lines;
    private boolean trims;

    private Pieces(String text, int firstLine, Language language) {
        this.text = text;
        this.firstLine = firstLine;
        this.lines = LineNumbers.of(text);
        this.language = language;
    }

    /** One part of a text. */
    record Piece(Kind kind, String text, int line) {
        /** The first word of a tag. */
        String name() {
            int end = 0;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return text.substring(0, end);
        }

        /** What stands behind the first word of a tag. */
        String arguments() {
            return text.substring(name().length()).strip();
        }
    }

    /** What a piece is. */
    enum Kind {
        TEXT,
        OUTPUT,
        TAG
    }

    static List<Piece> of(String text, int firstLine, Language language) {
        Pieces pieces = new Pieces(text, firstLine, language);
        pieces.cut();
        return pieces.pieces;
    }

    private void cut() {
        int at = 0;
        int open = next(0);
        while (open >= 0) {
            char sign = text.charAt(open + 1);
            int close = closings.computeIfAbsent(sign, this::closings).behind(open + 2);
            if (close < 0) {
                unclosed(open);
                open = next(open + 2);
                continue;
            }
            addText(at, open, close);
            at = sign == '%' ? tag(open, close) : sign == '{' ? output(open, close) : comment(close);
            open = next(at);
        }
        addText(at, text.length(), text.length());
    }

    private Closings closings(char sign) {
        return Closings.of(text, sign == '%' ? "%}" : sign == '{' ? "}}" : "#}", "{" + sign);
    }

    private void unclosed(int open) {
        if (text.charAt(open + 1) != '#') {
            language.warn(
                    lineAt(open),
                    "\"" + text.substring(open, open + 2) + "\" is not closed and was taken for text; close it, or put"
                            + " it between {% raw %} and {% endraw %}");
        }
    }

    private int comment(int close) {
        trims = text.charAt(close - 1) == '-';
        return close + 2;
    }

    /** The next two signs that open an output or a tag and may be closed. */
    private int next(int from) {
        for (int i = text.indexOf('{', from); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
            char second = text.charAt(i + 1);
            if (second == '{' || second == '%' || (second == '#' && language.hasComments())) {
                return i;
            }
        }
        return -1;
    }

    private int find(String sign, int from) {
        if (missing.contains(sign)) {
            return -1;
        }
        int found = text.indexOf(sign, from);
        if (found < 0) {
            missing.add(sign);
        }
        return found;
    }

    /** What stands before the sign at {@code end}, without the space that a hyphen in it swallows. */
    private void addText(int from, int end, int close) {
        int start = from;
        if (trims) {
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        int until = end;
        if (end + 2 < text.length() && text.charAt(end + 2) == '-' && end + 2 < close) {
            while (until > start && Character.isWhitespace(text.charAt(until - 1))) {
                until--;
            }
        }
        if (start < until) {
            pieces.add(new Piece(Kind.TEXT, text.substring(start, until), lineAt(start)));
        }
    }

    private int output(int open, int close) {
        pieces.add(new Piece(Kind.OUTPUT, inner(open, close), lineAt(open)));
        return close + 2;
    }

    private int tag(int open, int close) {
        Piece tag = new Piece(Kind.TAG, inner(open, close), lineAt(open));
        String name = tag.name();
        if (LITERAL.contains(name) || name.equals("comment")) {
            int[] end = endOf(name, close + 2);
            if (end.length == 0) {
                language.warn(
                        tag.line(),
                        "{% " + name + " %} is not closed and was left out; close it with {% end" + name + " %}");
            } else {
                if (!name.equals("comment")) {
                    addText(close + 2, end[0], end[1]);
                }
                trims = text.charAt(end[1] - 1) == '-';
                return end[1] + 2;
            }
        } else {
            pieces.add(tag);
        }
        return close + 2;
    }

    /** Where the tag that ends another begins and where it is closed; empty when there is none. */
    private int[] endOf(String name, int from) {
        String end = "end" + name;
        for (int found = find(end, from); found >= 0; found = find(end, found + end.length())) {
            int open = opening(found);
            int close = find("%}", found);
            if (open >= from && close >= 0 && inner(open, close).equals(end)) {
                return new int[] {open, close};
            }
        }
        missing.add(end);
        return new int[0];
    }

    /** Where the tag begins whose first word is at an offset; -1 when it is no first word. */
    private int opening(int word) {
        int at = word;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        at -= at > 0 && text.charAt(at - 1) == '-' ? 1 : 0;
        return at >= 2 && text.startsWith("{%", at - 2) ? at - 2 : -1;
    }

    /** What stands between the signs; a hyphen in them belongs to the signs. */
    private String inner(int open, int close) {
        int start = open + 2;
        int end = close;
        if (start < end && text.charAt(start) == '-') {
            start++;
        }
        trims = start < end && text.charAt(end - 1) == '-';
        return text.substring(start, trims ? end - 1 : end).strip();
    }

    private int lineAt(int offset) {
        return firstLine - 1 + lines.at(offset);
    }
}
