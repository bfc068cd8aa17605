package dev.pressrun.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what has a value. It is as lax as Liquid: what it does not understand it passes over. */
final class ExpressionReader {
    private static final int DEEPEST = 20;
    private static final Map<String, Object> WORDS =
            Map.of("true", true, "false", false, "empty", Values.Nothing.EMPTY, "blank", Values.Nothing.BLANK);
    private static final Set<String> NULLS = Set.of("nil", "null", "none", "undefined");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<>", "<", ">", "<=", ">=", "contains", "in");

    private final Words words;
    private final Language language;
    private final int line;
    private int depth;

    private ExpressionReader(String text, Language language, int line) {
        this.words = Words.of(text);
        this.language = language;
        this.line = line;
    }

    /** A value and the filters behind it. */
    static Expression filtered(String text, Language language, int line) {
        return new ExpressionReader(text, language, line).filtered();
    }

    /** Something that holds or does not; Liquid reads it from right to left. */
    static Expression condition(String text, Language language, int line) {
        return new ExpressionReader(text, language, line).condition();
    }

    /** The values of a list with commas, or with {@code or} between them. */
    static List<Expression> list(String text, Language language, int line) {
        ExpressionReader reader = new ExpressionReader(text, language, line);
        List<Expression> values = new ArrayList<>();
        while (!reader.words.atEnd()) {
            if (!reader.words.skip(",") && !reader.words.skip("or")) {
                values.add(reader.value());
            }
        }
        return values;
    }

    private Expression filtered() {
        Expression value = condition();
        while (!words.atEnd()) {
            if (words.skip("|")) {
                value = filter(value, words.next());
            } else {
                words.next();
            }
        }
        return value;
    }

    private Expression filter(Expression input, String name) {
        List<Expression> arguments = arguments();
        Filter filter = language.filter(name);
        if (filter == null) {
            language.warn(
                    line, "the filter \"" + name + "\" is not known and was passed over; write its result instead");
            return input;
        }
        return rendering -> {
            Object from = input.value(rendering);
            List<Object> values = new ArrayList<>();
            for (Expression argument : arguments) {
                Object value = argument.value(rendering);
                values.add(value == null ? "" : value);
            }
            boolean isAffordable = rendering.spend(Values.cost(from));
            Object result = isAffordable ? filter.apply(from, values) : null;
            return rendering.spend(Values.cost(result)) ? result : null;
        };
    }

    /** They stand behind a colon, in Nunjucks between parentheses. */
    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (!words.skip(":") && !words.skip("(")) {
            return arguments;
        }
        while (!words.atEnd() && !words.peek().equals("|")) {
            if (words.skip(")")) {
                break;
            }
            if (!words.skip(",")) {
                Expression value = value();
                if (words.skip(":") || words.skip("=")) {
                    value(); // an argument with a name says only how
                } else {
                    arguments.add(value);
                }
            }
        }
        return arguments;
    }

    private Expression condition() {
        List<Expression> parts = new ArrayList<>();
        List<Boolean> both = new ArrayList<>();
        parts.add(comparison());
        while (true) {
            if (words.skip("and") || words.skip("&&")) {
                both.add(true);
            } else if (words.skip("or") || words.skip("||")) {
                both.add(false);
            } else {
                break;
            }
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.get(0) : rendering -> joined(parts, both, rendering);
    }

    private static boolean joined(List<Expression> parts, List<Boolean> both, Rendering rendering) {
        boolean holds = Values.isTrue(parts.get(parts.size() - 1).value(rendering));
        for (int i = parts.size() - 2; i >= 0; i--) {
            boolean here = Values.isTrue(parts.get(i).value(rendering));
            holds = both.get(i) ? here && holds : here || holds;
        }
        return holds;
    }

    private Expression comparison() {
        boolean negated = false;
        while (words.skip("not") || words.skip("!")) {
            negated = !negated;
        }
        Expression left = value();
        Expression result = left;
        if (COMPARISONS.contains(words.peek())) {
            String sign = words.next();
            Expression right = value();
            result = rendering -> Values.compare(left.value(rendering), sign, right.value(rendering));
        }
        Expression plain = result;
        return negated ? rendering -> !Values.isTrue(plain.value(rendering)) : plain;
    }

    private Expression value() {
        String word = words.next();
        if (Words.isText(word)) {
            return constant(Arguments.unquoted(word));
        }
        if (Words.isNumber(word)) {
            return constant(Values.number(word));
        }
        if (word.equals("(")) {
            return nested();
        }
        if (!Words.isName(word) || NULLS.contains(word.toLowerCase(Locale.ROOT))) {
            return rendering -> null;
        }
        Object known = WORDS.get(word);
        return known == null ? path(word) : constant(known);
    }

    private static Expression constant(@Nullable Object value) {
        return rendering -> value;
    }

    /** A range, or in Nunjucks a condition in parentheses. */
    private Expression nested() {
        if (++depth > DEEPEST) {
            return rendering -> null;
        }
        Expression from = condition();
        Expression result = from;
        if (words.skip("..")) {
            Expression until = value();
            result = rendering -> Values.range(from.value(rendering), until.value(rendering));
        }
        words.skip(")");
        depth--;
        return result;
    }

    private Expression path(String name) {
        List<Expression> keys = new ArrayList<>();
        while (true) {
            if (words.skip(".")) {
                keys.add(constant(words.next()));
            } else if (depth < DEEPEST && words.skip("[")) {
                depth++;
                keys.add(value());
                depth--;
                words.skip("]");
            } else {
                break;
            }
        }
        return rendering -> {
            Object found = rendering.variable(name);
            for (Expression key : keys) {
                found = Values.member(found, key.value(rendering));
            }
            return found;
        };
    }
}
