package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the address of a feed. A person gets a page about it. A reader gets it whole; or not at all when it has the
 * newest state; or, when it has an earlier one and can use a part, what is new since.
 */
final class FeedAnswer implements Answer {
    /** The query that asks for the feed itself, whoever asks. */
    static final String RAW = "raw";

    private final PublishedFeed published;
    private final Document whole;
    /** The same bytes under a name by which browsers show them; those of feeds they take for plain text, or download. */
    private final Document shown;

    private final Deltas deltas;
    private final Answer page;
    private final FeedLimit limit;

    private FeedAnswer(
            PublishedFeed published, Document whole, Document shown, Deltas deltas, Answer page, FeedLimit limit) {
        this.published = published;
        this.whole = whole;
        this.shown = shown;
        this.deltas = deltas;
        this.page = page;
        this.limit = limit;
    }

    /**
     * The feed as it is published now.
     *
     * @param links the value of the header field Link; empty for none
     * @param page for people
     * @param before what stood at the address until now
     */
    static FeedAnswer of(PublishedFeed published, String links, Answer page, FeedLimit limit, @Nullable Answer before) {
        FeedAnswer earlier = before instanceof FeedAnswer feed ? feed : null;
        if (earlier != null && earlier.shows(published)) {
            return new FeedAnswer(published, earlier.whole, earlier.shown, earlier.deltas, page, limit);
        }
        FeedFile file = published.file();
        Validators validators = Validators.of(file.bytes(), modified(published, earlier));
        Heading heading = FeedHeadings.forReaders(published, validators, links);
        FeedHistory history = earlier == null ? FeedHistory.NONE : earlier.deltas.history();
        return new FeedAnswer(
                published,
                Document.of(heading, file.bytes(), Memory.DIRECT),
                Document.of(FeedHeadings.forBrowsers(heading), file.bytes(), Memory.HEAP),
                Deltas.of(file, heading, history),
                page,
                limit);
    }

    /**
     * Later than the state before, if only by the second that HTTP counts in: of two changes in one second, or after the clock
     * was set back, a reader who asks by date would not hear of the later one.
     */
    private static Instant modified(PublishedFeed published, @Nullable FeedAnswer earlier) {
        Instant written = published.modified().truncatedTo(ChronoUnit.SECONDS);
        Instant before = earlier == null ? null : earlier.whole.validators().modified();
        if (earlier == null || before == null || written.isAfter(before)) {
            return written;
        }
        boolean isSame =
                Arrays.equals(published.file().bytes(), earlier.published.file().bytes());
        return isSame ? written : before.plusSeconds(1);
    }

    private boolean shows(PublishedFeed other) {
        boolean isLikely = published.modified().equals(other.modified())
                && published.file().mediaType().equals(other.file().mediaType());
        return published.isOf(other)
                || (isLikely
                        && Arrays.equals(published.file().bytes(), other.file().bytes()));
    }

    /** Whether somebody wants to see the feed itself in a browser. */
    static boolean isRaw(Request request) {
        return RAW.equals(request.getHttpURI().getQuery());
    }

    @Override
    public Answer to(Request request) {
        HttpFields asked = request.getHeaders();
        if (Visitor.isPerson(asked)) {
            return isRaw(request) ? shown.to(request) : page.to(request);
        }
        Answer all = whole.to(request);
        if (all instanceof NotModified) {
            return all;
        }
        return deltas.to(request, whole)
                .or(() -> limit.refusal(request, whole.validators().tag()))
                .orElse(all);
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        to(request).send(request, response, callback);
    }
}
