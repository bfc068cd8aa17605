package dev.pressrun.theme;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.ClassAccessException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says in a line what the template engine found. */
final class Fault {
    private static final int DEEPEST = 4;

    private Fault() {}

    /** The problem of a template, with the name that was most likely meant where one is not there. */
    static ThemeProblem of(PebbleException e, String template, Map<String, ?> values, Layers layers) {
        String name = e.getFileName() == null ? template : e.getFileName();
        Layers.Found found = layers.find(name);
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        return ThemeProblem.error(found == null ? name : found.called(), line, message(e, values));
    }

    private static String message(PebbleException e, Map<String, ?> values) {
        if (e instanceof RootAttributeNotFoundException root) {
            return "no variable is called " + root.getAttributeName()
                    + LookCheck.meant(root.getAttributeName(), values.keySet());
        }
        if (e instanceof AttributeNotFoundException part) {
            Set<String> names = new TreeSet<>();
            collect(values, names, DEEPEST);
            return "nothing here is called " + part.getAttributeName()
                    + LookCheck.meant(part.getAttributeName(), names);
        }
        if (e instanceof ClassAccessException) {
            return "templates read values and call no methods of them";
        }
        return String.valueOf(e.getPebbleMessage()).replaceAll("\\s+", " ");
    }

    private static void collect(Object value, Set<String> names, int depth) {
        if (depth == 0) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                names.add(String.valueOf(key));
                collect(part, names, depth - 1);
            });
        } else if (value instanceof Collection<?> all) {
            all.stream().limit(1).forEach(one -> collect(one, names, depth - 1));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                names.add(component.getName());
            }
        }
    }
}
