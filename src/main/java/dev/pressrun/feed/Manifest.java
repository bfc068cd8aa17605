package dev.pressrun.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Pressrun has written into the folder of feeds: the files that are there, and those that were and will not come back.
 * Only what stands here is ever removed.
 */
record Manifest(Set<String> there, Set<String> gone) {
    static final String NAME = "feeds.txt";

    private static final String HEAD = """
            # What Pressrun has written here. It removes only files that this list names, and answers 410 for those gone.
            """;
    private static final String THERE = "there ";
    private static final String GONE = "gone ";

    /** Reads the text of a manifest; a line that says nothing known is passed over. */
    static Manifest read(String text) {
        Manifest manifest = new Manifest(new TreeSet<>(), new TreeSet<>());
        text.lines().forEach(line -> {
            if (line.startsWith(THERE)) {
                manifest.add(manifest.there, line.substring(THERE.length()));
            } else if (line.startsWith(GONE)) {
                manifest.add(manifest.gone, line.substring(GONE.length()));
            }
        });
        return manifest;
    }

    /** Never a way out of the folder, whoever wrote the line. */
    private void add(Set<String> names, String name) {
        boolean below = !name.startsWith("/")
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (below) {
            names.add(name);
        }
    }

    /** The manifest once exactly these files are there. */
    Manifest with(List<String> names) {
        Set<String> now = new TreeSet<>(names);
        Set<String> before = new TreeSet<>(gone);
        before.addAll(there);
        before.removeAll(now);
        return new Manifest(now, before);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        there.forEach(name -> lines.add(THERE + name));
        gone.forEach(name -> lines.add(GONE + name));
        return HEAD + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    }
}
