package dev.pressrun.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads git's log from the newest commit to the oldest. A path is that of today: where an older commit has a file under another
 * name, that name leads to today's.
 */
final class LogReading {
    /** With {@code -z} all parts end with NUL, so that no name of a file needs quotes. */
    static final List<String> COMMAND = List.of(
            "log",
            "--topo-order",
            "--name-status",
            "-M",
            "-z",
            "--no-ext-diff",
            "--no-textconv",
            "--format=%x01%aI",
            "HEAD");

    private static final String COMMIT = "\u0001";

    private final Map<String, String> today = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private @Nullable OffsetDateTime date;

    private LogReading() {}

    static Map<String, Span> read(InputStream printed) throws IOException {
        LogReading reading = new LogReading();
        InputStream in = new BufferedInputStream(printed, 1 << 16);
        String part = next(in);
        while (part != null) {
            reading.take(part.strip(), in);
            part = next(in);
        }
        return reading.spans;
    }

    private void take(String part, InputStream in) throws IOException {
        if (part.startsWith(COMMIT)) {
            leaveCommit();
            date = date(part.substring(1));
        } else if (part.startsWith("R")) {
            String before = name(in);
            String after = name(in);
            touch(after);
            renamed.put(before, after);
        } else if (part.startsWith("C")) {
            name(in);
            touch(name(in));
        } else if (part.startsWith("D")) {
            name(in);
        } else if (!part.isEmpty()) {
            touch(name(in));
        }
    }

    /** Two files may change names with each other in one commit, so that names change when it is read as a whole. */
    private void leaveCommit() {
        Map<String, String> names = new HashMap<>();
        renamed.forEach((before, after) -> names.put(before, today.getOrDefault(after, after)));
        // what had today's name before is another file
        renamed.values().forEach(after -> today.put(after, ""));
        today.putAll(names);
        renamed.clear();
    }

    private void touch(String path) {
        String known = today.getOrDefault(path, path);
        if (date != null && !known.isEmpty()) {
            Span newer = spans.get(known);
            spans.put(known, new Span(date, newer == null ? date : newer.last()));
        }
    }

    private static @Nullable OffsetDateTime date(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            // a commit whose date was made up by hand says nothing
            return null;
        }
    }

    private static String name(InputStream in) throws IOException {
        String name = next(in);
        return name == null ? "" : name;
    }

    private static @Nullable String next(InputStream in) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != 0; octet = in.read()) {
            if (octet < 0) {
                return part.size() == 0 ? null : part.toString(StandardCharsets.UTF_8);
            }
            part.write(octet);
        }
        return part.toString(StandardCharsets.UTF_8);
    }
}
