package dev.pressrun.app;

import static java.util.stream.Collectors.toMap;

import dev.pressrun.config.Settings;
import dev.pressrun.delivery.Dispatcher;
import dev.pressrun.delivery.Mailer;
import dev.pressrun.digest.Digest;
import dev.pressrun.post.Problem;
import dev.pressrun.schedule.DueTime;
import dev.pressrun.schedule.Scheduler;
import dev.pressrun.source.FolderWatch;
import dev.pressrun.source.Reading;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreException;
import dev.pressrun.subscriber.Tokens;
import dev.pressrun.theme.Themes;
import dev.pressrun.web.Archive;
import dev.pressrun.web.Publication;
import dev.pressrun.web.Readership;
import dev.pressrun.web.Readiness;
import dev.pressrun.web.WebServer;
import dev.pressrun.websub.Hubs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: the objects it is made of, in the order of the data. */
final class Pressrun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pressrun.class);

    private final Settings settings;
    private final Store store;
    private final Clock clock;
    private final Themes themes;
    private final Publisher publisher;
    private final EditionMaker editions;
    private final Mailer mailer;
    private final Dispatcher dispatcher;
    private final WebServer web;
    private final Hubs hubs;
    private final Scheduler scheduler;
    private final FolderPoll poll;
    private volatile boolean published;
    /** What was wrong at the last publication, by the line. */
    private Set<String> warned = Set.of();

    /** Takes the place of the one service of a store; the caller holds the store's lock and closes the store. */
    Pressrun(Settings settings, Store store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.themes = SiteThemes.load(settings);
        this.publisher = new Publisher(settings, IdLedger.in(settings, store), clock);
        this.editions = new EditionMaker(settings, store, themes);
        settings.digests().forEach(digest -> store.editions().setUp(digest.name(), clock.instant()));
        this.mailer = Mailers.open(settings, store);
        this.dispatcher =
                new Dispatcher(store.outbox(), store.editions(), mailer, Mailers.pace(settings.mail()), clock);
        this.web = new WebServer(settings.web(), this::readiness, readers(), archive());
        this.hubs = new Hubs(settings.feed().hubs(), store.told());
        this.scheduler = new Scheduler(settings.timetables(), store.planned(), clock, this::runDigest);
        this.poll = new FolderPoll(
                publisher::state,
                this::publish,
                clock,
                new FolderWatch(settings.posts().folder()));
    }

    private Readership readers() {
        return new Readership(
                settings.site(),
                themes.site(),
                settings.digests().stream().collect(toMap(Digest::name, Digest::title)),
                store.subscribers(),
                new Tokens(store.tokenKeys().all()),
                clock);
    }

    private Archive archive() {
        return new Archive(settings.site(), themes.site(), settings.digests(), store.editions());
    }

    /** Publishes, listens, sends what is owed, and keeps the timetable. */
    void start() {
        int port = web.start();
        hubs.start();
        poll.start();
        dispatcher.start();
        scheduler.start();
        LOG.info(
                "serving at {} address={} port={} digests={}",
                settings.web().url(),
                settings.web().address(),
                port,
                settings.digests().size());
    }

    /** What is published now, and when the next post is due. */
    private synchronized Reading publish() {
        Publisher.Published now = publisher.publish();
        web.publish(new Publication(
                settings.site(),
                now.reading().posts(),
                now.feeds(),
                now.gone(),
                settings.feed().hubs(),
                themes.site(),
                now.reading().assets()::find));
        hubs.serve(now.topics(settings.feed())); // a hub that is told fetches at once
        publisher.keepClues(now); // a reader need not wait for them
        List<Problem> problems = now.reading().problems();
        warn(Stream.concat(
                        publisher.complaints().stream(),
                        problems.stream().map(problem -> Publisher.line(settings, problem)))
                .toList());
        LOG.info(
                "published posts={} feeds_changed={} problems={}",
                now.reading().posts().size(),
                now.changed(),
                problems.size());
        if (!published) {
            publisher.keepRendered(); // a crash must not cost the next start what this one rendered
        }
        published = true;
        return now.reading();
    }

    /** Says what was not wrong the last time: in a log, a warning that returns with each save hides the new one. */
    private void warn(List<String> wrong) {
        wrong.stream().filter(line -> !warned.contains(line)).forEach(line -> LOG.warn("{}", line));
        warned = Set.copyOf(wrong);
    }

    private void runDigest(String name, DueTime due) {
        Reading reading;
        try {
            reading = poll.quiet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the folder of posts", e);
        }
        editions.make(EditionMaker.digest(settings, name), due.local(), reading.posts(), clock.instant())
                .ifPresent(edition -> dispatcher.wake());
    }

    /** Trouble with the folder is told, but the last good feeds are served all the same. */
    private Readiness readiness() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("posts", published ? poll.complaint().orElse("ok") : "not published yet");
        parts.put("store", "ok");
        parts.put("mail", dispatcher.trouble().orElse("ok"));
        if (!settings.feed().hubs().isEmpty()) {
            parts.put("hubs", hubs.trouble().orElse("ok"));
        }
        boolean ready = published && dispatcher.trouble().isEmpty();
        try {
            store.outbox().nextAttempt(clock.instant());
        } catch (StoreException e) {
            parts.put("store", e.getMessage());
            ready = false;
        }
        return new Readiness(ready, parts);
    }

    /** Makes no more editions, lets the messages on their way finish, and keeps the rest owed. */
    @Override
    public void close() {
        dispatcher.stop();
        hubs.close();
        scheduler.close();
        poll.close();
        dispatcher.close();
        mailer.close();
        web.close();
        publisher.keepRendered();
        LOG.info("stopped");
    }
}
