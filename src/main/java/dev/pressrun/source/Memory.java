package dev.pressrun.source;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one reading held, so that the next reads only those that changed. It keeps the text of each post, which the
 * published posts keep anyway, and no HTML.
 *
 * @param ground what they were read on; null before the first reading
 * @param posts by the paths of their files
 */
record Memory(@Nullable Ground ground, Map<String, Known> posts) {
    static final Memory EMPTY = new Memory(null, Map.of());

    /** Some file systems count time in steps of two seconds: a file that was written just now may change without a trace. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    /** What a file held, as it was then. */
    record Known(FoundFile file, Outcome outcome) {}

    Memory {
        posts = Map.copyOf(posts);
    }

    /** The outcome of each of the files, in their order; those that are not known are read, on all processors. */
    List<Outcome> recall(List<FoundFile> files, Ground by, Function<FoundFile, Outcome> read) {
        if (ground == null || !by.equals(ground)) {
            return files.parallelStream().map(read).toList();
        }
        return files.parallelStream()
                .map(file -> {
                    Known known = posts.get(file.path());
                    return known != null && known.file().equals(file) ? known.outcome() : read.apply(file);
                })
                .toList();
    }

    /** A memory of these files and no others. */
    static Memory of(List<FoundFile> files, List<Outcome> outcomes, Ground ground, Instant now) {
        Map<String, Known> kept = new HashMap<>();
        Instant settled = now.minus(SETTLED);
        for (int i = 0; i < files.size(); i++) {
            if (outcomes.get(i).isLasting() && files.get(i).modified().isBefore(settled)) {
                kept.put(files.get(i).path(), new Known(files.get(i), outcomes.get(i)));
            }
        }
        return new Memory(ground, kept);
    }
}
