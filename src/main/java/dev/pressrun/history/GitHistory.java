package dev.pressrun.history;

import dev.pressrun.post.Notes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of a folder that is in a Git repository. Any thread may ask. */
public final class GitHistory {
    private static final long LONGEST_SECONDS = 120;

    private final Path folder;
    private volatile Known known = new Known("", Map.of(), Optional.empty());

    public GitHistory(Path folder) {
        this.folder = folder;
    }

    /**
     * The first and last commit of each file that is below the folder, by its path there; renames are followed. Git runs only when
     * HEAD has moved. Empty, with a problem, where there is no whole history to be had.
     */
    public Map<String, Span> spans(Notes notes) {
        String head = state();
        Known last = known;
        if (head.isEmpty()) {
            last = new Known("", Map.of(), Optional.of("is in no Git repository"));
        } else if (!head.equals(last.head())) {
            last = read(head);
            known = last;
        }
        last.trouble()
                .ifPresent(trouble -> notes.warn(
                        0,
                        "posts.dates is git, but the folder of posts " + trouble
                                + "; posts without a date take the next that is known"));
        return last.spans();
    }

    /** A text that is other when HEAD has moved; no process is started for it. */
    public String state() {
        return GitHead.of(folder).orElse("");
    }

    private Known read(String head) {
        Git git = new Git(folder, LONGEST_SECONDS);
        try {
            String place = git.run(List.of("rev-parse", "--is-shallow-repository", "--show-prefix"), GitHistory::text);
            if (place.startsWith("true")) {
                return new Known(head, Map.of(), Optional.of("is a shallow clone: run git fetch --unshallow"));
            }
            String prefix = place.substring(place.indexOf('\n') + 1).stripTrailing();
            return new Known(head, below(prefix, git.run(LogReading.COMMAND, LogReading::read)), Optional.empty());
        } catch (IOException e) {
            return new Known(
                    head,
                    Map.of(),
                    Optional.of(
                            "has a history that cannot be read (" + e.getMessage() + "): see that git log runs there"));
        }
    }

    private static Map<String, Span> below(String prefix, Map<String, Span> all) {
        Map<String, Span> below = new HashMap<>();
        all.forEach((path, span) -> {
            if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), span);
            }
        });
        return Map.copyOf(below);
    }

    private static String text(InputStream printed) throws IOException {
        return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * What was read of a state of the repository.
     *
     * @param trouble why there is nothing
     */
    private record Known(String head, Map<String, Span> spans, Optional<String> trouble) {}
}
