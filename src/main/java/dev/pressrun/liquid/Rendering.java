package dev.pressrun.liquid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of a text: what was written so far, the variables, and how much more it may cost. A loop in a loop may ask for
 * more than there is memory or time for; when the limit is reached, only text is still written.
 */
final class Rendering {
    private static final long MOST = 8_000_000;
    private static final int PER_NODE = 8;

    private final Language language;
    private final Variables variables;
    private final Map<String, Object> assigned;
    private final Limit limit;
    private final int depth;
    private StringBuilder out = new StringBuilder();
    private Flow flow = Flow.ON;

    /** What the nodes that follow should do. */
    enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    /** What may still be spent; shared by a text and all that it includes. */
    private static final class Limit {
        private long left = MOST;
    }

    Rendering(Language language, Variables variables) {
        this(language, variables, new HashMap<>(), new Limit(), 0);
    }

    private Rendering(Language language, Variables variables, Map<String, Object> assigned, Limit limit, int depth) {
        this.language = language;
        this.variables = variables;
        this.assigned = assigned;
        this.limit = limit;
        this.depth = depth;
    }

    /** A rendering of an included text, with the same variables and those added. */
    Rendering inner(Map<String, Object> added) {
        Variables all = name -> added.containsKey(name) ? added.get(name) : variables.value(name);
        return new Rendering(language, all, assigned, limit, depth + 1);
    }

    Language language() {
        return language;
    }

    /** How many texts include this one. */
    int depth() {
        return depth;
    }

    String written() {
        return out.toString();
    }

    /** What was written so far, for a look at its end. */
    CharSequence before() {
        return out;
    }

    void write(String text) {
        out.append(text);
    }

    void write(List<Node> nodes) {
        for (Node node : nodes) {
            if (flow != Flow.ON || !spend(PER_NODE)) {
                return;
            }
            node.render(this);
        }
    }

    /** The outermost nodes: the text of the author is written whatever the rest costs. */
    void writeAll(List<Node> nodes) {
        for (Node node : nodes) {
            flow = Flow.ON;
            node.render(this);
        }
    }

    /** What the nodes write, which goes nowhere else. */
    String capture(List<Node> nodes) {
        StringBuilder outer = out;
        out = new StringBuilder();
        write(nodes);
        String captured = out.toString();
        out = outer;
        return spend(captured.length()) ? captured : "";
    }

    /** Whether so much may still be spent. */
    boolean spend(long amount) {
        if (limit.left < amount) {
            if (limit.left >= 0) {
                limit.left = -1;
                language.warn(
                        0, "the loops of the text ask for more than can be made and were cut; write it with less");
            }
            return false;
        }
        limit.left -= amount;
        return true;
    }

    Flow flow() {
        return flow;
    }

    void flow(Flow next) {
        flow = next;
    }

    @Nullable
    Object variable(String name) {
        return assigned.containsKey(name) ? assigned.get(name) : variables.value(name);
    }

    /** Null takes the variable away. */
    void assign(String name, @Nullable Object value) {
        if (value == null) {
            assigned.remove(name);
        } else {
            assigned.put(name, value);
        }
    }
}
