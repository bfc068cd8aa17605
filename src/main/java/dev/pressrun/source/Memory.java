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
 */
record Memory(@Nullable Ground ground, Map<FoundFile, Outcome> outcomes) {
    static final Memory EMPTY = new Memory(null, Map.of());

    /** Some file systems count time in steps of two seconds: a file that was written just now may change without a trace. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    Memory {
        outcomes = Map.copyOf(outcomes);
    }

    /** The outcome of each of the files, in their order; those that are not known are read, on all processors. */
    List<Outcome> recall(List<FoundFile> files, Ground by, Function<FoundFile, Outcome> read) {
        Map<FoundFile, Outcome> known = by.equals(ground) ? outcomes : Map.of();
        return files.parallelStream()
                .map(file -> {
                    Outcome outcome = known.get(file);
                    return outcome == null ? read.apply(file) : outcome;
                })
                .toList();
    }

    /** A memory of these files and no others. */
    static Memory of(List<FoundFile> files, List<Outcome> outcomes, Ground ground, Instant now) {
        Map<FoundFile, Outcome> kept = new HashMap<>();
        Instant settled = now.minus(SETTLED);
        for (int i = 0; i < files.size(); i++) {
            if (outcomes.get(i).isLasting() && files.get(i).modified().isBefore(settled)) {
                kept.put(files.get(i), outcomes.get(i));
            }
        }
        return new Memory(ground, kept);
    }
}
