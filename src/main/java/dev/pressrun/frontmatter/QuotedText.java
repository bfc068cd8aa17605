package dev.pressrun.frontmatter;

import dev.pressrun.frontmatter.ProgramTokens.Language;
import java.util.Locale;

/**
 * A text in a program that stands in quotes.
 *
 * @param isComputed whether the program puts values into it when it runs
 * @param end behind the closing quote
 */
record QuotedText(String text, boolean isComputed, int end) {
    private static final int LONGEST_PREFIX = 2;

    static boolean begins(String program, int at, Language language) {
        return isQuote(program, at + prefix(program, at, language).length(), language);
    }

    static QuotedText at(String program, int at, Language language) {
        String prefix = prefix(program, at, language);
        int open = at + prefix.length();
        String quote = program.substring(open, open + 1);
        boolean isLong = language == Language.PYTHON && program.startsWith(quote.repeat(3), open);
        String placeholder = quote.equals("`") ? "${" : prefix.contains("f") ? "{" : "";
        return new Closing(program, isLong ? quote.repeat(3) : quote, placeholder, prefix.contains("r")).from(open);
    }

    /** The letters that Python has before a quote. */
    private static String prefix(String program, int at, Language language) {
        int end = at;
        while (language == Language.PYTHON
                && end < Math.min(program.length(), at + LONGEST_PREFIX)
                && "rRbBuUfF".indexOf(program.charAt(end)) >= 0) {
            end++;
        }
        return isQuote(program, end, language) ? program.substring(at, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isQuote(String program, int at, Language language) {
        char c = at < program.length() ? program.charAt(at) : ' ';
        return c == '"' || c == '\'' || (c == '`' && language == Language.SCRIPT);
    }

    /**
     * Looks for the end.
     *
     * @param placeholder what a value that is put in begins with; empty where none can be
     */
    private record Closing(String program, String quote, String placeholder, boolean isRaw) {
        QuotedText from(int open) {
            StringBuilder text = new StringBuilder();
            boolean isComputed = false;
            boolean isOneLine = quote.length() == 1 && !quote.equals("`");
            int at = open + quote.length();
            while (at < program.length() && !program.startsWith(quote, at)) {
                char c = program.charAt(at);
                if (c == '\n' && isOneLine) {
                    // a quote that is not closed ends with its line
                    return new QuotedText("", true, at);
                }
                if (c == '\\' && at + 1 < program.length()) {
                    at = escape(at, text);
                } else {
                    isComputed |= !placeholder.isEmpty() && program.startsWith(placeholder, at);
                    text.append(c);
                    at++;
                }
            }
            return new QuotedText(text.toString(), isComputed, Math.min(program.length(), at + quote.length()));
        }

        private int escape(int at, StringBuilder into) {
            char c = program.charAt(at + 1);
            int digits = isRaw ? 0 : c == 'u' ? 4 : c == 'x' ? 2 : 0;
            if (digits > 0 && at + 2 + digits <= program.length()) {
                String hex = program.substring(at + 2, at + 2 + digits);
                if (hex.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
                    into.append((char) Integer.parseInt(hex, 16));
                    return at + 2 + digits;
                }
            }
            into.append(isRaw ? "\\" + c : escaped(c));
            return at + 2;
        }

        private static String escaped(char c) {
            return switch (c) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case '\n' -> "";
                case '\\', '"', '\'', '`', '$', '/' -> String.valueOf(c);
                // Python keeps the backslash of what is no escape, as in "\d"
                default -> "\\" + c;
            };
        }
    }
}
