package dev.pressrun.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of an expression: names, numbers, texts in quotes and signs. */
final class Words {
    private static final Set<String> LONG_SIGNS = Set.of("==", "!=", "<=", ">=", "<>", "..", "&&", "||");

    private final List<String> words = new ArrayList<>();
    private int at;

    private Words() {}

    static Words of(String text) {
        Words words = new Words();
        int from = 0;
        while (from < text.length()) {
            if (Character.isWhitespace(text.charAt(from))) {
                from++;
            } else {
                int end = end(text, from);
                words.words.add(text.substring(from, end));
                from = end;
            }
        }
        return words;
    }

    private static int end(String text, int from) {
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            int close = text.indexOf(first, from + 1);
            return close < 0 ? text.length() : close + 1;
        }
        if (isDigit(first) || (first == '-' && from + 1 < text.length() && isDigit(text.charAt(from + 1)))) {
            return endOfNumber(text, from + 1);
        }
        if (isNameStart(first)) {
            int at = from + 1;
            while (at < text.length()
                    && (isNameStart(text.charAt(at))
                            || "-?".indexOf(text.charAt(at)) >= 0
                            || isDigit(text.charAt(at)))) {
                at++;
            }
            return at;
        }
        return from + 1 < text.length() && LONG_SIGNS.contains(text.substring(from, from + 2)) ? from + 2 : from + 1;
    }

    /** A point belongs to it when a digit follows; two points are a range. */
    private static int endOfNumber(String text, int from) {
        int at = from;
        while (at < text.length()
                && (isDigit(text.charAt(at))
                        || (text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    static boolean isName(String word) {
        return !word.isEmpty() && isNameStart(word.charAt(0));
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && (isDigit(word.charAt(0)) || (word.length() > 1 && word.charAt(0) == '-'));
    }

    static boolean isText(String word) {
        return !word.isEmpty() && (word.charAt(0) == '"' || word.charAt(0) == '\'');
    }

    boolean atEnd() {
        return at >= words.size();
    }

    /** The word that comes next; empty at the end. */
    String peek() {
        return atEnd() ? "" : words.get(at);
    }

    String next() {
        String word = peek();
        at++;
        return word;
    }

    /** Passes over the word if it comes next, and says whether it did. */
    boolean skip(String word) {
        boolean found = peek().equals(word);
        at += found ? 1 : 0;
        return found;
    }
}
