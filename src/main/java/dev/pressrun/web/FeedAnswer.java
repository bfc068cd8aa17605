package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.util.Arrays;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A feed: whole, not at all for who has its newest state, or for who has an earlier one and can use a part, what is new since.
 */
final class FeedAnswer implements Answer {
    private final PublishedFeed published;
    private final Document whole;
    private final Deltas deltas;

    private FeedAnswer(PublishedFeed published, Document whole, Deltas deltas) {
        this.published = published;
        this.whole = whole;
        this.deltas = deltas;
    }

    /** The feed as it is published now; {@code before} is what stood at its address until now. */
    static FeedAnswer of(PublishedFeed published, @Nullable Answer before) {
        FeedAnswer earlier = before instanceof FeedAnswer feed ? feed : null;
        if (earlier != null && earlier.shows(published)) {
            return earlier;
        }
        FeedFile file = published.file();
        Heading heading = new Heading(
                file.mediaType(), Validators.of(file.bytes(), published.modified()), Fields.with(Caching.FEED));
        FeedHistory history = earlier == null ? FeedHistory.NONE : earlier.deltas.history();
        return new FeedAnswer(
                published, Document.of(heading, file.bytes(), Memory.DIRECT), Deltas.of(file, heading, history));
    }

    private boolean shows(PublishedFeed other) {
        return published.modified().equals(other.modified())
                && published.file().mediaType().equals(other.file().mediaType())
                && Arrays.equals(published.file().bytes(), other.file().bytes());
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        if (whole.validators().knownTo(request.getHeaders()) || !deltas.send(request, response, callback)) {
            whole.send(request, response, callback);
        }
    }
}
