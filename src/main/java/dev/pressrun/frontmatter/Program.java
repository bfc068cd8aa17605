package dev.pressrun.frontmatter;

import dev.pressrun.frontmatter.ProgramTokens.Kind;
import dev.pressrun.frontmatter.ProgramTokens.Language;
import dev.pressrun.frontmatter.ProgramTokens.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is written in a program that is a generator's configuration. It is read and never run: what it computes is not known.
 *
 * @param names the values that are given to names
 * @param computed the lines of the names whose values are computed
 * @param stated what the program returns or exports
 * @param calls with those of their arguments that are written there
 */
public record Program(Map<String, Value> names, Map<String, Integer> computed, Value.Table stated, List<Call> calls) {
    private static final int DEEPEST = 100;

    /** A call of a function or method, by its last name, and the line that it is on. */
    public record Call(String function, List<Value> arguments, int line) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    public Program {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        computed = Map.copyOf(computed);
        calls = List.copyOf(calls);
    }

    /** A program that says nothing. */
    public static Program empty() {
        return new Program(Map.of(), Map.of(), new Value.Table(Map.of(), 0), List.of());
    }

    /** What stands at the beginning of a line of Python; the names of an earlier program are known in it, and stay. */
    public static Program python(String text, Program earlier) {
        return new Reading(text, Language.PYTHON, earlier).python();
    }

    /** What a JavaScript or TypeScript file says. */
    public static Program script(String text) {
        return new Reading(text, Language.SCRIPT, empty()).script();
    }

    /** The values of an object of JavaScript, or of the constants of a script, by their names in lower case. */
    static Map<String, Value> values(String script) {
        boolean isObject = script.stripLeading().startsWith("{");
        Program program = script(isObject ? "export default " + script.stripLeading() : script);
        Map<String, Value> values = new LinkedHashMap<>(program.stated().values());
        program.names().forEach((name, value) -> values.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return values;
    }

    /** The value of a name; nothing when it has none that is written there. */
    public Value named(String name) {
        return names.getOrDefault(name, Value.nothing());
    }

    /** The calls of a function. */
    public List<Call> calls(String function) {
        return calls.stream().filter(call -> call.function().equals(function)).toList();
    }

    /** Reads a program from its beginning to its end. */
    private static final class Reading {
        private final Map<String, Value> names;
        private final Map<String, Integer> computed;
        private final Map<String, Value> stated = new LinkedHashMap<>();
        private final List<Call> calls = new ArrayList<>();
        private final ProgramExpressions at;

        Reading(String text, Language language, Program earlier) {
            List<Token> tokens = ProgramTokens.of(text, language);
            names = new LinkedHashMap<>(earlier.names);
            computed = new LinkedHashMap<>(earlier.computed);
            at = new ProgramExpressions(isTooDeep(tokens) ? List.of() : tokens, language, names);
        }

        /** Expressions that are nested so deep that reading them by calling oneself would not end well. */
        private static boolean isTooDeep(List<Token> tokens) {
            int depth = 0;
            for (Token token : tokens) {
                depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
                depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
                depth = Math.max(0, depth);
                if (depth > DEEPEST) {
                    return true;
                }
            }
            return false;
        }

        Program python() {
            while (!at.atEnd()) {
                Token name = at.token(0);
                boolean isAssigned = name.isMargin()
                        && name.kind() == Kind.WORD
                        && at.token(1).is("=")
                        && !at.token(2).is("=");
                at.move(at.position() + (isAssigned ? 2 : 1));
                if (isAssigned) {
                    assign(name, at.value());
                }
            }
            return program();
        }

        private void assign(Token name, Optional<Value> value) {
            names.remove(name.text());
            computed.remove(name.text());
            value.ifPresentOrElse(found -> names.put(name.text(), found), () -> computed.put(name.text(), name.line()));
        }

        Program script() {
            while (!at.atEnd()) {
                Token token = at.token(0);
                if (token.isWord("const") || token.isWord("let") || token.isWord("var")) {
                    constant();
                } else if (token.kind() == Kind.WORD && at.token(1).is("(")) {
                    call(token);
                } else if (isStatement()) {
                    state();
                } else {
                    at.move(at.position() + 1);
                }
            }
            return program();
        }

        private void constant() {
            Token name = at.token(1);
            int start = at.position() + 2;
            at.move(start);
            if (at.token(0).is(":")) {
                // a type, which is rarely longer
                for (int i = 0; i < 20 && !at.atEnd() && !at.token(0).is("="); i++) {
                    at.move(at.position() + 1);
                }
            }
            if (name.kind() == Kind.WORD && at.token(0).is("=")) {
                start = at.position() + 1;
                at.move(start);
                Optional<Value> value = at.value();
                value.ifPresentOrElse(
                        found -> names.putIfAbsent(name.text(), found),
                        () -> computed.putIfAbsent(name.text(), name.line()));
                // what is inside of a function may be of interest
                at.move(value.isPresent() ? at.position() : start);
            }
        }

        private void call(Token name) {
            int inside = at.position() + 2;
            at.move(at.position() + 1);
            List<Value> arguments = at.arguments();
            if (!arguments.isEmpty()) {
                calls.add(new Call(name.text(), arguments, name.line()));
            }
            if (name.text().startsWith("define") && !arguments.isEmpty()) {
                state(arguments.get(0));
            }
            at.move(inside);
        }

        /** Whether the value of the program, or of a function in it, comes next. */
        private boolean isStatement() {
            Token token = at.token(0);
            boolean isExported = token.isWord("exports") && at.token(1).is("=");
            boolean isReturned =
                    token.is("=") && at.token(1).is(">") && at.token(2).is("(");
            return token.isWord("return") || token.isWord("default") || isExported || isReturned;
        }

        private void state() {
            int start = at.position()
                    + (at.token(0).kind() == Kind.WORD && !at.token(1).is("=") ? 1 : 2);
            at.move(start);
            Optional<Value> value = at.value().filter(Value.Table.class::isInstance);
            value.ifPresent(this::state);
            at.move(value.isPresent() ? Math.max(start, at.position()) : start);
        }

        private void state(Value value) {
            if (value instanceof Value.Table table) {
                table.values().forEach(stated::putIfAbsent);
            }
        }

        private Program program() {
            return new Program(names, computed, new Value.Table(stated, 1), calls);
        }
    }
}
