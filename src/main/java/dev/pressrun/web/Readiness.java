package dev.pressrun.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the service can do its work right now.
 *
 * @param parts the name of each part, and {@code ok} or what is wrong with it, in the order in which they are shown
 */
public record Readiness(boolean ready, Map<String, String> parts) {
    public Readiness {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The same with one more part, which is not ready. */
    Readiness butNot(String part, String reason) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put(part, reason);
        return new Readiness(false, all);
    }
}
