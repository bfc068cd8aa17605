package dev.pressrun.frontmatter;

import dev.pressrun.frontmatter.Value.Scalar.Style;
import dev.pressrun.post.Notes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML from the parser's events. Scalars stay as they were written (generators disagree about what {@code yes} or
 * {@code 2015-3-04} is), tags such as {@code !} mean nothing, and an alias is the very value that it names, so a bomb of aliases
 * costs no
 * memory; one that would cost others time is refused.
 */
final class YamlReading {
    private static final int DEEPEST = 50;
    private static final int MOST_NODES = 1_000_000;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final LoadSettings SETTINGS = settings("front matter", FrontMatter.LARGEST);
    private static final LoadSettings OF_DATA = settings("data", DataFile.LARGEST);

    private final Iterator<Event> events;
    private final int firstLine;
    private final Notes notes;
    private final Map<Anchor, Value> anchored = new HashMap<>();
    private final Map<Anchor, Long> sizes = new HashMap<>();
    private long nodes;

    private YamlReading(Iterator<Event> events, int firstLine, Notes notes) {
        this.events = events;
        this.firstLine = firstLine;
        this.notes = notes;
    }

    private static LoadSettings settings(String label, int limit) {
        return LoadSettings.builder().setLabel(label).setCodePointLimit(limit).build();
    }

    /** The value that a whole file is; empty, with a problem, when the YAML is broken. */
    static Optional<Value> ofFile(String text, Notes notes) {
        try {
            Iterator<Event> events = new Parse(OF_DATA).parseString(text).iterator();
            return new YamlReading(events, 1, notes).root();
        } catch (YamlEngineException e) {
            notes.warn(1 + lineOf(e), "the YAML cannot be read (" + problem(e) + ") and is left out; correct it");
            return Optional.empty();
        }
    }

    /** The values by key; read loosely where the YAML is broken; empty when the block is not a mapping. */
    static Optional<Map<String, Value>> of(String block, int line, Notes notes) {
        return SimpleYaml.read(block, line).or(() -> parsed(block, line, notes));
    }

    /** The same by a parser, which reads everything. */
    static Optional<Map<String, Value>> parsed(String block, int line, Notes notes) {
        if (block.isBlank()) {
            return Optional.of(Map.of());
        }
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(block).iterator();
            return new YamlReading(events, line, notes).document();
        } catch (YamlEngineException e) {
            Map<String, Value> loose = LooseLines.read(block, line, ':');
            if (loose.isEmpty()) {
                return Optional.empty();
            }
            notes.warn(
                    line + lineOf(e),
                    "the YAML cannot be read (" + problem(e) + ") and was taken line by line; " + remedy(e));
            return Optional.of(loose);
        }
    }

    /** The parser says where it does not understand; what has no place is one of our own limits. */
    private static String remedy(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException)) {
            return "make it smaller";
        }
        return problem(e).contains("TAB") ? "indent with spaces" : "put the value in quotes";
    }

    private static int lineOf(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(Mark::getLine).orElse(0)
                : 0;
    }

    private static String problem(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked ? marked.getProblem() : String.valueOf(e.getMessage());
    }

    private Optional<Map<String, Value>> document() {
        Value root = root().orElseGet(() -> new Value.Table(Map.of(), firstLine));
        return root instanceof Value.Table table ? Optional.of(table.values()) : Optional.empty();
    }

    /** The value of the first document; empty when there is none. */
    private Optional<Value> root() {
        Optional<Value> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent && root.isEmpty()) {
                root = Optional.of(value(event, 0));
            }
        }
        return root;
    }

    private Value value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new YamlEngineException("nested deeper than " + DEEPEST + " levels");
        }
        count(1);
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        long before = nodes;
        Value value = written(event, depth);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> {
            anchored.put(anchor, value);
            sizes.put(anchor, nodes - before);
        });
        return value;
    }

    private Value aliased(AliasEvent alias) {
        Value value = anchored.get(alias.getAlias());
        if (value == null) {
            throw new ParserException(
                    "the alias *" + alias.getAlias() + " names nothing above it", alias.getStartMark());
        }
        count(sizes.getOrDefault(alias.getAlias(), 0L));
        return value;
    }

    private Value written(Event event, int depth) {
        if (event instanceof MappingStartEvent start) {
            return table(start, depth);
        }
        return event instanceof SequenceStartEvent ? items(event, depth) : scalar((ScalarEvent) event);
    }

    /** As many as there were if each alias were written out. */
    private void count(long more) {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new YamlEngineException("its aliases stand for more than a million values");
        }
    }

    private Value scalar(ScalarEvent event) {
        boolean isNull = event.isPlain() && NULLS.contains(event.getValue());
        Style style = event.isPlain() ? Style.PLAIN : Style.QUOTED;
        return new Value.Scalar(isNull ? "" : event.getValue(), line(event), style);
    }

    private Value items(Event start, int depth) {
        List<Value> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Value.Items(items, line(start));
    }

    private Value.Table table(Event start, int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            String key = value(event, depth + 1).text().toLowerCase(Locale.ROOT);
            Value value = value(events.next(), depth + 1);
            if (values.putIfAbsent(key, value) != null) {
                notes.warn(line(event), "the key " + key + " is given twice, the first counts; remove one");
            }
        }
        // YAML 1.1: what another table says holds where this one says nothing
        if (values.get("<<") instanceof Value.Table merged) {
            merged.values().forEach(values::putIfAbsent);
        }
        return new Value.Table(values, line(start));
    }

    private int line(Event event) {
        return firstLine + event.getStartMark().map(Mark::getLine).orElse(0);
    }
}
