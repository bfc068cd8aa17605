package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.post.Problem;
import dev.pressrun.source.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spares a build all work where nothing has changed since the last one. */
final class BuildMemory {
    private static final Logger LOG = LoggerFactory.getLogger(BuildMemory.class);

    private final Path file;
    private final Path feeds;
    private final String inputs;
    private final long posts;
    private final boolean settled;
    private final Instant now;

    private BuildMemory(Path file, Path feeds, String inputs, Publisher publisher, Instant now) {
        this.file = file;
        this.feeds = feeds;
        this.inputs = inputs;
        this.posts = publisher.state();
        this.settled = publisher.isSettled();
        this.now = now;
    }

    /** Looks at the folder of posts; the publisher then reads what was found. */
    static BuildMemory of(Settings settings, String inputs, Publisher publisher, Instant now) {
        return new BuildMemory(
                settings.cache().resolve("last-build"), settings.feed().folder(), inputs, publisher, now);
    }

    /** The last build, if this one would do the same. */
    Optional<LastBuild> same() {
        return LastBuild.in(file).filter(last -> last.holds(inputs, posts, state(feeds), now));
    }

    /** Remembers a build, unless a file may yet change, or be readable the next time, without a trace. */
    void keep(Reading reading, List<Integer> counts, List<String> lines) {
        boolean lasting =
                reading.problems().stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        try {
            if (settled && lasting && reading.complete()) {
                Instant until = reading.nextChange().orElse(Instant.MAX);
                new LastBuild(inputs, posts, now, until, state(feeds), counts, lines).write(file);
            }
        } catch (IOException e) {
            LOG.debug("the build is not remembered, since {} cannot be written", file, e);
        }
    }

    /** A number that changes with the names, sizes and times of the files in a folder. */
    private static long state(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().mapToLong(BuildMemory::stateOf).reduce(1, (all, one) -> all * 31 + one);
        } catch (IOException | UncheckedIOException e) {
            return 0; // no folder, no feeds
        }
    }

    private static long stateOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // a folder's own time changes with files that come and go, which are seen by themselves
            return attributes.isDirectory()
                    ? file.hashCode()
                    : (file.hashCode() * 31L + attributes.size()) * 31L
                            + attributes.lastModifiedTime().toInstant().hashCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
