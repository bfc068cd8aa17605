package dev.pressrun.liquid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words behind the name of a tag or a shortcode, their quotes taken off.
 *
 * @param raw the words that have no name, with their quotes
 * @param positional the same without them
 * @param named those that were given a name, as in {@code width="300"}, with their quotes
 */
public record Arguments(List<String> raw, List<String> positional, Map<String, String> named) {
    /** Reads words that are separated by spaces or commas; a word in quotes may hold both. */
    public static Arguments of(String text) {
        List<String> raw = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (isGap(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at);
            int equals = name(text, at, end);
            if (equals > 0) {
                int value = skipGap(text, equals + 1);
                end = value < text.length() && isQuote(text.charAt(value)) ? end(text, value) : endOfPlain(text, value);
                named.putIfAbsent(text.substring(at, equals).strip(), text.substring(value, end));
            } else {
                raw.add(text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return new Arguments(raw, raw.stream().map(Arguments::unquoted).toList(), named);
    }

    /** The value of that name without quotes, else the word at that place; empty when there is neither. */
    public String get(String name, int place) {
        String value = named.get(name);
        if (value != null) {
            return unquoted(value);
        }
        return place >= 0 && place < positional.size() ? positional.get(place) : "";
    }

    /** The value of that name; empty when there is none. */
    public String get(String name) {
        return get(name, -1);
    }

    /** Whether a word stands without quotes. */
    public static boolean isPlain(String word) {
        return unquoted(word).equals(word);
    }

    /** The text between quotes; any other text as it is. */
    public static String unquoted(String word) {
        boolean quoted =
                word.length() >= 2 && isQuote(word.charAt(0)) && word.charAt(word.length() - 1) == word.charAt(0);
        if (!quoted) {
            return word;
        }
        String inner = word.substring(1, word.length() - 1);
        return word.charAt(0) == '"' ? inner.replace("\\\"", "\"") : inner;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == ',';
    }

    private static int skipGap(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the word ends that begins here. */
    private static int end(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        char quote = text.charAt(from);
        if (!isQuote(quote)) {
            int at = from;
            while (at < text.length() && !isGap(text.charAt(at)) && text.charAt(at) != '=') {
                at++;
            }
            return isName(text, from, at) ? at : endOfPlain(text, at);
        }
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\' && quote == '"') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static int endOfPlain(String text, int from) {
        int at = from;
        while (at < text.length() && !isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && "_-.:@".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return from < end;
    }

    /** Where the sign of equality stands behind a name; 0 when there is none. */
    private static int name(String text, int from, int end) {
        if (!isName(text, from, end)) {
            return 0;
        }
        int at = skipGap(text, end);
        return at < text.length() && text.charAt(at) == '=' ? at : 0;
    }
}
