package dev.pressrun.frontmatter;

import java.util.ArrayList;
import java.util.List;

/** Cuts a program into words, texts and signs, one after the other. */
final class ProgramTokens {
    /** The languages that configuration is programmed in. */
    enum Language {
        PYTHON,
        /** JavaScript and TypeScript. */
        SCRIPT
    }

    enum Kind {
        WORD,
        /** What stands in quotes, without them. */
        TEXT,
        SIGN,
        /** Something that is computed, such as a text with values in it. */
        COMPUTED
    }

    /**
     * One of them.
     *
     * @param line from 1
     * @param isMargin whether it stands at the beginning of a line, without a space before it
     * @param isFresh whether a line ended before it
     */
    record Token(Kind kind, String text, int line, boolean isMargin, boolean isFresh) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    private final String program;
    private final Language language;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean isFresh = true;

    private ProgramTokens(String program, Language language) {
        this.program = program;
        this.language = language;
    }

    static List<Token> of(String program, Language language) {
        ProgramTokens cut = new ProgramTokens(program, language);
        while (cut.at < program.length()) {
            cut.next();
        }
        return cut.tokens;
    }

    private void next() {
        char c = program.charAt(at);
        if (c == '\n') {
            isFresh = true;
            line++;
            at++;
        } else if (c == '\\') {
            // the line goes on below
            at++;
            skipLineEnd();
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (isComment()) {
            skipComment();
        } else if (QuotedText.begins(program, at, language)) {
            quoted();
        } else if (isWord(c)) {
            word();
        } else if (c == '/' && language == Language.SCRIPT && isOperandDue()) {
            expression();
        } else {
            add(Kind.SIGN, String.valueOf(c), at, at + 1);
        }
    }

    private void skipLineEnd() {
        if (at < program.length() && program.charAt(at) == '\n') {
            line++;
            at++;
        }
    }

    private boolean isComment() {
        return language == Language.PYTHON
                ? program.charAt(at) == '#'
                : program.startsWith("//", at) || program.startsWith("/*", at);
    }

    private void skipComment() {
        boolean isBlock = program.startsWith("/*", at);
        int end = isBlock ? program.indexOf("*/", at + 2) + 2 : program.indexOf('\n', at);
        skipTo(end <= at ? program.length() : end);
    }

    private void quoted() {
        QuotedText quoted = QuotedText.at(program, at, language);
        add(quoted.isComputed() ? Kind.COMPUTED : Kind.TEXT, quoted.text(), at, quoted.end());
    }

    private void word() {
        int end = at;
        // a dot inside a number belongs to it
        boolean isNumber = Character.isDigit(program.charAt(at));
        while (end < program.length() && (isWord(program.charAt(end)) || (isNumber && program.charAt(end) == '.'))) {
            end++;
        }
        add(Kind.WORD, program.substring(at, end), at, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** A slash divides what stands before it, unless nothing stands there that can be divided. */
    private boolean isOperandDue() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == Kind.SIGN ? !")]}".contains(last.text()) : last.isWord("return");
    }

    /** A regular expression, which may have quotes in it. */
    private void expression() {
        boolean inClass = false;
        int end = at + 1;
        for (; end < program.length() && program.charAt(end) != '\n'; end++) {
            char c = program.charAt(end);
            if (c == '/' && !inClass) {
                break;
            }
            inClass = c == '[' || (inClass && c != ']');
            end += c == '\\' ? 1 : 0;
        }
        add(Kind.COMPUTED, "", at, Math.min(end + 1, program.length()));
    }

    private void add(Kind kind, String text, int from, int until) {
        boolean isMargin = from == 0 || program.charAt(from - 1) == '\n';
        tokens.add(new Token(kind, text, line, isMargin, isFresh));
        isFresh = false;
        skipTo(until);
    }

    private void skipTo(int end) {
        for (; at < end; at++) {
            line += program.charAt(at) == '\n' ? 1 : 0;
        }
    }
}
