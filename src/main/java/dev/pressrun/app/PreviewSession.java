package dev.pressrun.app;

import dev.pressrun.config.Settings;
import dev.pressrun.preview.PreviewServer;
import dev.pressrun.source.FolderWatch;
import dev.pressrun.source.Reading;
import dev.pressrun.theme.Themes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A preview for as long as settings and themes stay: it follows the posts. Nothing is written. */
final class PreviewSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewSession.class);

    private final Settings settings;
    private final Themes themes;
    private final PreviewServer server;
    private final Troubles troubles;
    private final Clock clock;
    private final Publisher publisher;
    private final FolderPoll poll;
    private long storeState;
    private SentBefore before;

    PreviewSession(Settings settings, Themes themes, PreviewServer server, Troubles troubles, Clock clock) {
        this.troubles = troubles;
        this.settings = settings;
        this.themes = themes;
        this.server = server;
        this.clock = clock;
        this.storeState = FileStates.ofAll(settings.store().files());
        this.before = SentBefore.read(settings);
        this.publisher = new Publisher(settings, IdLedger.looking(settings, before.ledger()), clock);
        this.poll = new FolderPoll(
                publisher::state,
                this::show,
                clock,
                new FolderWatch(settings.posts().folder()));
    }

    /** Shows what is there, and then what changes. */
    void start() {
        poll.start();
    }

    private Reading show() {
        Instant now = clock.instant();
        Reading reading = publisher.read();
        try {
            PreviewMaker maker = new PreviewMaker(settings, themes, before());
            server.show(maker.showing(reading, () -> publisher.feeds(reading), now));
            troubles.ofPosts(List.of());
        } catch (RuntimeException e) {
            // a template that cannot be filled, or a store that cannot be read: the author mends it and looks on
            LOG.debug("this cannot be shown", e);
            troubles.ofPosts(String.valueOf(e.getMessage()).lines().toList());
        }
        return reading;
    }

    /** Read again only when something may have been sent: whoever edits a post waits for it. */
    private SentBefore before() {
        long state = FileStates.ofAll(settings.store().files());
        if (state != storeState) {
            before = SentBefore.read(settings);
            storeState = state;
        }
        return before;
    }

    @Override
    public void close() {
        poll.close();
    }
}
