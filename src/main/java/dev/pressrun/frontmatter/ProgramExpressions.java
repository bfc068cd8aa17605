package dev.pressrun.frontmatter;

import dev.pressrun.frontmatter.ProgramTokens.Kind;
import dev.pressrun.frontmatter.ProgramTokens.Language;
import dev.pressrun.frontmatter.ProgramTokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the expressions of a program whose value is written there, and passes over those that are computed. */
final class ProgramExpressions {
    private static final Token END = new Token(Kind.SIGN, "", 0, false, true);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{\\s{0,9}([A-Za-z_]\\w{0,99})\\s{0,9}}");
    // what begins inside of what was passed over may be looked at again, but not without end
    private static final int PATIENCE = 10;

    private final List<Token> tokens;
    private final Language language;
    private final Map<String, Value> known;
    private int at;
    private int depth;
    private long steps;

    /** Reads with the values that are known by their names, to which more may be added. */
    ProgramExpressions(List<Token> tokens, Language language, Map<String, Value> known) {
        this.tokens = tokens;
        this.language = language;
        this.known = known;
        this.steps = 1000L + (long) PATIENCE * tokens.size();
    }

    Token token(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= tokens.size() ? END : tokens.get(index);
    }

    boolean atEnd() {
        return at >= tokens.size() || steps <= 0;
    }

    int position() {
        return at;
    }

    void move(int position) {
        at = position;
        depth = 0;
        steps--;
    }

    /** The value that stands here; empty when it is computed. What comes behind it is next. */
    Optional<Value> value() {
        Optional<Value> value = operand();
        while (!isOver()) {
            if (token(0).is("+")) {
                step();
                value = joined(value, operand());
            } else if (isElse()) {
                at += token(0).is("|") || token(0).is("?") ? 2 : 1;
                Optional<Value> other = operand();
                value = value.filter(found -> !found.isBlank()).or(() -> other);
            } else if (token(0).isWord("as") || token(0).isWord("satisfies")) {
                // the type of a TypeScript expression
                skip();
            } else {
                skip();
                return Optional.empty();
            }
        }
        return value;
    }

    /** The arguments of a call whose opening bracket is here, as far as they are written there. */
    List<Value> arguments() {
        List<Value> items = new ArrayList<>();
        items(items);
        return items;
    }

    private Optional<Value> operand() {
        Token token = token(0);
        if (token.is("{")) {
            return Optional.of(table());
        }
        if (token.is("[") || token.is("(")) {
            return list();
        }
        if (token.kind() == Kind.TEXT) {
            return text();
        }
        if (token.kind() == Kind.WORD) {
            return word();
        }
        if (token.is("-") && token(1).kind() == Kind.WORD) {
            at += 2;
            return Optional.of(new Value.Scalar("-" + token(-1).text(), token.line()));
        }
        if (token.kind() == Kind.COMPUTED) {
            step();
            return filled(token);
        }
        return Optional.empty();
    }

    /** A text with values in it, when those are known by their names. */
    private Optional<Value> filled(Token token) {
        StringBuilder text = new StringBuilder();
        Matcher name = PLACEHOLDER.matcher(token.text());
        while (name.find()) {
            Value value = known.get(name.group(1));
            if (!(value instanceof Value.Scalar)) {
                return Optional.empty();
            }
            name.appendReplacement(text, Matcher.quoteReplacement(value.text()));
        }
        name.appendTail(text);
        boolean isFilled = text.length() > 0 && text.indexOf("{") < 0 && text.indexOf("}") < 0;
        return isFilled ? Optional.of(new Value.Scalar(text.toString(), token.line())) : Optional.empty();
    }

    /** Python joins texts that stand side by side. */
    private Optional<Value> text() {
        Token first = token(0);
        StringBuilder text = new StringBuilder(first.text());
        step();
        while (language == Language.PYTHON && token(0).kind() == Kind.TEXT && !isOver()) {
            text.append(token(0).text());
            step();
        }
        return Optional.of(new Value.Scalar(text.toString(), first.line()));
    }

    private Optional<Value> word() {
        Token word = token(0);
        step();
        Optional<Value> value = named(word);
        String name = word.text();
        List<Value> arguments = List.of();
        while (!isOver() && (token(0).is(".") || token(0).is("(") || token(0).is("["))) {
            if (token(0).is(".")) {
                name = token(1).text();
                value = member(value, name);
                at += 2;
            } else {
                arguments = arguments();
                value = Optional.empty();
            }
        }
        // a variable of the environment, and what counts where there is none
        boolean isFromEnvironment = name.equals("get") || name.equals("getenv");
        return isFromEnvironment && arguments.size() == 2 ? Optional.of(arguments.get(1)) : value;
    }

    private Optional<Value> named(Token word) {
        String text = word.text();
        return switch (text) {
            case "true", "false", "True", "False" ->
                Optional.of(new Value.Scalar(text.toLowerCase(Locale.ROOT), word.line()));
            case "None", "null", "undefined" -> Optional.of(new Value.Scalar("", word.line()));
            default ->
                Character.isDigit(text.charAt(0))
                        ? Optional.of(new Value.Scalar(text, word.line()))
                        : Optional.ofNullable(known.get(text)).map(value -> here(value, word));
        };
    }

    /** What a name stands for is said where the name is. */
    private static Value here(Value value, Token word) {
        return value instanceof Value.Scalar ? new Value.Scalar(value.text(), word.line()) : value;
    }

    private static Optional<Value> member(Optional<Value> value, String name) {
        return value.map(table -> table.at(name.toLowerCase(Locale.ROOT))).filter(found -> !found.isBlank());
    }

    /** A list; one value in round brackets is that value. */
    private Optional<Value> list() {
        Token open = token(0);
        List<Value> items = new ArrayList<>();
        boolean isList = items(items) || open.is("[");
        if (isList) {
            return Optional.of(new Value.Items(items, open.line()));
        }
        return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    }

    /** Collects what stands in brackets, and says whether there was a comma. */
    private boolean items(List<Value> into) {
        boolean hasComma = false;
        depth++;
        step();
        while (!atEnd() && !isClosing()) {
            if (token(0).is(",")) {
                hasComma = true;
                step();
            } else {
                int before = at;
                value().ifPresent(into::add);
                at += at == before ? 1 : 0;
            }
        }
        depth--;
        step();
        return hasComma;
    }

    private Value table() {
        Token open = token(0);
        Map<String, Value> values = new LinkedHashMap<>();
        depth++;
        step();
        while (!atEnd() && !isClosing()) {
            property(values);
        }
        depth--;
        step();
        return new Value.Table(values, open.line());
    }

    private void property(Map<String, Value> into) {
        Token key = token(0);
        String name = key.text().toLowerCase(Locale.ROOT);
        boolean isKey = key.kind() == Kind.TEXT || key.kind() == Kind.WORD;
        if (isKey && token(1).is(":")) {
            at += 2;
            value().ifPresent(value -> into.put(name, value));
        } else if (key.kind() == Kind.WORD && known.containsKey(key.text()) && (token(1).is(",") || token(1).is("}"))) {
            into.put(name, known.get(key.text()));
            step();
        } else {
            int before = at;
            skip();
            at += at == before ? 1 : 0;
        }
    }

    private static Optional<Value> joined(Optional<Value> left, Optional<Value> right) {
        if (left.isPresent()
                && right.isPresent()
                && left.get() instanceof Value.Scalar first
                && right.get() instanceof Value.Scalar second) {
            return Optional.of(new Value.Scalar(first.text() + second.text(), first.line()));
        }
        if (left.isPresent()
                && right.isPresent()
                && left.get() instanceof Value.Items first
                && right.get() instanceof Value.Items second) {
            List<Value> all = new ArrayList<>(first.values());
            all.addAll(second.values());
            return Optional.of(new Value.Items(all, first.line()));
        }
        return Optional.empty();
    }

    /** Whether what follows counts where there is nothing before it. */
    private boolean isElse() {
        return (token(0).is("|") && token(1).is("|"))
                || (token(0).is("?") && token(1).is("?"))
                || token(0).isWord("or");
    }

    /** Passes over the rest of the expression. */
    private void skip() {
        int inside = 0;
        while (!atEnd() && (inside > 0 || !isOver())) {
            Token token = token(0);
            inside += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
            inside -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
            step();
        }
    }

    private boolean isOver() {
        Token token = token(0);
        return atEnd()
                || token.is(",")
                || token.is(";")
                || isClosing()
                || (depth == 0 && token.isFresh() && !isContinued());
    }

    /** Whether a line of a script goes on with what the line above began. */
    private boolean isContinued() {
        Token token = token(0);
        boolean isBegun = token(-1).is("=")
                || token(-1).is("+")
                || token(-1).is("|")
                || token(-1).is("?");
        boolean goesOn = token.is("+") || token.is("|") || token.is("?") || token.is(".");
        return language == Language.SCRIPT && (isBegun || goesOn);
    }

    private boolean isClosing() {
        Token token = token(0);
        return token.is(")") || token.is("]") || token.is("}");
    }

    private void step() {
        at++;
        steps--;
    }
}
