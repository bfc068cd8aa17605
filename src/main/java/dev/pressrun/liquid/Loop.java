package dev.pressrun.liquid;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes nodes once for each item.
 *
 * @param names of the item; Nunjucks gives key and value of a pair a name each
 * @param otherwise what is written when there is no item
 */
record Loop(
        List<String> names,
        Expression items,
        Map<String, Expression> limits,
        boolean reversed,
        List<Node> nodes,
        List<Node> otherwise)
        implements Node {
    private static final Set<String> LIMITS = Set.of("limit", "offset");

    static Node of(String arguments, List<Node> nodes, List<Node> otherwise, Language language, int line) {
        int in = arguments.indexOf(" in ");
        if (in < 0) {
            return Node.all(nodes);
        }
        List<String> names = new ArrayList<>();
        for (String name : arguments.substring(0, in).split(",", -1)) {
            names.add(name.strip());
        }
        String rest = arguments.substring(in + 4);
        Map<String, Expression> limits = new HashMap<>();
        for (String limit : LIMITS) {
            int at = rest.indexOf(limit + ":");
            if (at >= 0) {
                limits.put(limit, ExpressionReader.condition(rest.substring(at + limit.length() + 1), language, line));
            }
        }
        boolean reversed = (rest + " ").contains(" reversed ");
        Expression items = known(rest.strip(), language, line);
        return new Loop(names, items, limits, reversed, nodes, otherwise);
    }

    /** A list that nobody knows is one that would be shown elsewhere; what a post or an include may leave out is not missed. */
    private static Expression known(String list, Language language, int line) {
        Expression items = ExpressionReader.filtered(list, language, line);
        boolean mayBeMissing = list.startsWith("page.") || list.startsWith("include.");
        return rendering -> {
            Object found = items.value(rendering);
            if (found == null && !mayBeMissing) {
                language.warn(
                        line,
                        "{% for %} asks for \"" + list + "\", which has no value here; write what it should show");
            }
            return found;
        };
    }

    @Override
    public void render(Rendering rendering) {
        List<?> all = chosen(Values.items(items.value(rendering)), rendering);
        if (all.isEmpty()) {
            rendering.write(otherwise);
            return;
        }
        Object outer = rendering.variable("forloop");
        Map<String, Object> before = new HashMap<>();
        for (String name : names) {
            Object value = rendering.variable(name);
            if (value != null) {
                before.put(name, value);
            }
        }
        for (int i = 0; i < all.size() && rendering.flow() != Rendering.Flow.BREAK && rendering.spend(1); i++) {
            rendering.flow(Rendering.Flow.ON);
            name(all.get(i), rendering);
            Map<String, Object> place = place(i, all.size(), outer);
            rendering.assign("forloop", place);
            rendering.assign("loop", place);
            rendering.write(nodes);
        }
        rendering.flow(Rendering.Flow.ON);
        names.forEach(name -> rendering.assign(name, before.get(name)));
        rendering.assign("forloop", outer);
        rendering.assign("loop", outer);
    }

    private List<?> chosen(List<?> all, Rendering rendering) {
        int from = Math.max(0, Math.min(all.size(), limit("offset", 0, rendering)));
        int count = Math.max(0, Math.min(all.size() - from, limit("limit", all.size(), rendering)));
        List<?> part = all.subList(from, from + count);
        return reversed ? new Reversed(part) : part;
    }

    private int limit(String name, int other, Rendering rendering) {
        Expression limit = limits.get(name);
        return limit == null ? other : Values.whole(limit.value(rendering), other);
    }

    private void name(Object item, Rendering rendering) {
        if (names.size() == 2) {
            rendering.assign(names.get(0), Values.member(item, 0L));
            rendering.assign(names.get(1), Values.member(item, 1L));
        } else {
            rendering.assign(names.get(0), item);
        }
    }

    private static Map<String, Object> place(int index, int size, @Nullable Object outer) {
        Map<String, Object> place = new HashMap<>();
        place.put("index", index + 1L);
        place.put("index0", (long) index);
        place.put("rindex", (long) size - index);
        place.put("rindex0", size - index - 1L);
        place.put("first", index == 0);
        place.put("last", index == size - 1);
        place.put("length", (long) size);
        if (outer != null) {
            place.put("parentloop", outer);
        }
        return place;
    }

    /** The same items from the last to the first. */
    private static final class Reversed extends AbstractList<Object> {
        private final List<?> items;

        Reversed(List<?> items) {
            this.items = items;
        }

        @Override
        public Object get(int index) {
            return items.get(items.size() - 1 - index);
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
