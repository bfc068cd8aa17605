package dev.pressrun.theme;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * Lets a template read the components of records and the counters of its loops and call nothing else, so that no template
 * reaches a class or the system.
 */
final class RecordsOnly implements MethodAccessValidator {
    /** Where the type of Pebble's variable {@code loop} lives, which is not public. */
    private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

    @Override
    public boolean isMethodAccessAllowed(Object object, Method method) {
        return method.getDeclaringClass().getName().equals(LOOP) || isComponent(object.getClass(), method);
    }

    private static boolean isComponent(Class<?> type, Method method) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component -> component.getAccessor().equals(method));
    }
}
