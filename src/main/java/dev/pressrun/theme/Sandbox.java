package dev.pressrun.theme;

import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves templates what a look needs: loops over the values that are given, conditions, blocks and inclusion. Variables that grow
 * in a loop, ranges, macros that call themselves, patterns that backtrack, and the files behind {@code i18n} are not among it.
 */
final class Sandbox extends ExtensionCustomizer {
    static final Set<String> TAGS = Set.of("block", "extends", "for", "if", "include", "verbatim");
    static final Set<String> FILTERS = Set.of(
            "abbreviate",
            "capitalize",
            "default",
            "escape",
            "first",
            "join",
            "last",
            "length",
            "lower",
            "raw",
            "reverse",
            "slice",
            "title",
            "trim",
            "upper",
            "urlencode");

    /** What a template may call beside those that belong to the language. */
    static final Set<String> FUNCTIONS = Set.of("max", "min");

    private static final Set<String> OPERATORS_LEFT_OUT = Set.of("matches", "..");

    /** Those of Pebble's that fail for what is empty or short. */
    private static final Set<String> PARTIAL = Set.of("first", "last", "slice");

    private final Branches branches;

    Sandbox(Extension whole, Branches branches) {
        super(whole);
        this.branches = branches;
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        List<TokenParser> all = super.getTokenParsers();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(tag -> TAGS.contains(tag.getTag()))
                        .map(this::ours)
                        .toList();
    }

    private TokenParser ours(TokenParser tag) {
        return switch (tag.getTag()) {
            case "for" -> new Loop(branches);
            case "if" -> branches == Branches.ALL ? new EveryBranch.Reader() : tag;
            default -> tag;
        };
    }

    @Override
    public Map<String, Filter> getFilters() {
        Map<String, Filter> kept = only(super.getFilters(), FILTERS);
        kept.replaceAll((name, filter) -> PARTIAL.contains(name) ? new TotalFilter(filter) : filter);
        return kept;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return only(super.getFunctions(), FUNCTIONS);
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        List<BinaryOperator> all = super.getBinaryOperators();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(operator -> !OPERATORS_LEFT_OUT.contains(operator.getSymbol()))
                        .toList();
    }

    private static <T> Map<String, T> only(Map<String, T> all, Set<String> names) {
        Map<String, T> kept = new HashMap<>(all == null ? Map.of() : all);
        kept.keySet().retainAll(names);
        return kept;
    }
}
