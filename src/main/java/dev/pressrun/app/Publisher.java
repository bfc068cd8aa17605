package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedFolder;
import dev.pressrun.feed.FeedSettings;
import dev.pressrun.feed.FeedWriter;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.post.Problem;
import dev.pressrun.source.PostFolder;
import dev.pressrun.source.Reading;
import dev.pressrun.source.RenderedTexts;
import dev.pressrun.websub.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the folder of posts and publishes its feeds. */
final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Settings settings;
    private final RenderedTexts texts;
    private final PostFolder posts;
    private final IdLedger ledger;
    private final FeedWriter writer;
    private final FeedFolder folder;
    private final Clock clock;
    /** Whether any post is published. */
    private boolean some;

    Publisher(Settings settings, IdLedger ledger, Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.texts = RenderedTexts.in(settings.cache().resolve("rendered"), BuildInputs.program());
        this.posts = new PostFolder(settings.posts(), settings.site(), texts);
        this.writer = new FeedWriter(settings.site(), settings.feed());
        this.folder = new FeedFolder(settings.feed().folder());
        this.clock = clock;
    }

    /**
     * What was published.
     *
     * @param gone the names of feeds that were published once and are no more
     */
    record Published(Reading reading, List<PublishedFeed> feeds, Set<String> gone) {
        /** How many feeds there are. */
        int count() {
            return (int) feeds.stream().filter(Published::isFeed).count();
        }

        /** How many feeds are other than before. */
        int changed() {
            return (int) feeds.stream()
                    .filter(feed -> isFeed(feed) && feed.state() == PublishedFeed.State.CHANGED)
                    .count();
        }

        /** What hubs are told of: what is not an archive, for archives stay as they are. */
        List<Topic> topics(FeedSettings settings) {
            return feeds.stream()
                    .filter(feed -> isFeed(feed) && feed.file().role() != FeedFile.Role.ARCHIVE)
                    .map(feed -> new Topic(settings.addressOf(feed.file().name()), feed.modified()))
                    .toList();
        }

        private static boolean isFeed(PublishedFeed published) {
            return published.file().role() != FeedFile.Role.STYLESHEET;
        }
    }

    Reading read() {
        return posts.read(clock.instant(), ledger.ledger());
    }

    /** The feeds of what was read, which nobody sees yet. */
    List<FeedFile> feeds(Reading reading) {
        return writer.write(reading.posts());
    }

    /** Keeps what was rendered for the next start. */
    void keepRendered() {
        try {
            texts.save();
        } catch (IOException e) {
            LOG.debug("what was rendered cannot be kept; it is rendered again at the next start", e);
        }
    }

    /** A number that changes when the posts may have changed. */
    long state() {
        return posts.state();
    }

    /** The same where somebody knows which paths have changed since the last time. */
    long state(Set<Path> changed) {
        return posts.state(changed);
    }

    /** Whether no post may have changed since {@link #state} without changing that number. */
    boolean isSettled() {
        return posts.isSettled(clock.instant());
    }

    /**
     * Reads the posts and writes the feeds that changed. Throws when the folder cannot be read, or when all of its posts are gone
     * at once, as they are while a disk is not mounted; the feeds stay then.
     */
    synchronized Published publish() {
        Reading reading = read();
        reading.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR
                        && problem.file().isEmpty())
                .findFirst()
                .ifPresent(problem -> {
                    throw new CommandFailedException(line(settings, problem));
                });
        if (some && reading.posts().isEmpty()) {
            throw new CommandFailedException(settings.posts().folder()
                    + ": all posts are gone at once; if that is meant, start the service again");
        }
        if (some && !reading.complete()) {
            throw new CommandFailedException(
                    settings.posts().folder() + ": a part of it cannot be read; pressrun check says which");
        }
        some = !reading.posts().isEmpty();
        if (!ledger.knows(reading.lines())) {
            ledger.keep(reading.lines());
        }
        return new Published(reading, folder.publish(writer.write(reading.posts())), folder.gone());
    }

    /** Keeps the rest of what is known of published posts, by which a file that is renamed is known again. */
    void keepClues(Published now) {
        ledger.keep(now.reading().lines());
    }

    /** What is wrong with the ledger of ids, by the line; known once the posts were read. */
    List<String> complaints() {
        return ledger.complaints();
    }

    /** A problem as a line of a report: {@code posts/a.md:3: warning: ...}. */
    static String line(Settings settings, Problem problem) {
        String file = file(settings, problem);
        String place = problem.line() > 0 ? file + ":" + problem.line() : file;
        return place + ": " + (problem.severity() == Problem.Severity.ERROR ? "error: " : "warning: ")
                + problem.message();
    }

    /** The file of a problem as its owner knows it: {@code posts/a.md}. */
    static String file(Settings settings, Problem problem) {
        Path folder = settings.posts().folder();
        return problem.file().isEmpty() ? folder.toString() : folder.getFileName() + "/" + problem.file();
    }
}
