package dev.pressrun.web;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * A tag as a reader hands it back (RFC 9110, section 8.8.3).
 *
 * @param written as it stands in the request
 * @param name without what proxies do to it: Apache appends a suffix of its own, nginx makes strong tags weak
 */
record EntityTag(String written, String name) {
    static final String PACKED = "-gzip";

    /** The tags of If-None-Match; of a field that names none there is none. */
    static List<EntityTag> heldBy(HttpFields request) {
        List<EntityTag> tags = new ArrayList<>(1);
        for (HttpField field : request) {
            if (field.getHeader() == HttpHeader.IF_NONE_MATCH && field.getValue() != null) {
                addAll(field.getValue(), tags);
            }
        }
        return tags;
    }

    private static void addAll(String value, List<EntityTag> tags) {
        int from = 0;
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int until = comma < 0 ? value.length() : comma;
            String written = value.substring(from, until).trim();
            if (!written.isEmpty()) {
                tags.add(of(written));
            }
            from = until + 1;
        }
    }

    private static EntityTag of(String written) {
        int from = written.startsWith("W/") ? 2 : 0;
        int until = written.length();
        if (from < until && written.charAt(from) == '"') {
            from++;
        }
        if (from < until && written.charAt(until - 1) == '"') {
            until--;
        }
        if (written.startsWith(PACKED, until - PACKED.length())) {
            until -= PACKED.length();
        }
        return new EntityTag(written, written.substring(from, Math.max(from, until)));
    }

    /** Whether it names a state of this name, or any. */
    boolean names(String state) {
        return name.equals(state) || written.equals("*");
    }
}
