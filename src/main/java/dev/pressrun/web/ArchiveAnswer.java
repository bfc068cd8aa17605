package dev.pressrun.web;

import dev.pressrun.feed.PublishedFeed;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the address of an archive. Large blogs have many, and few are ever asked for: one is made when somebody asks, and
 * kept while there is memory.
 */
final class ArchiveAnswer implements Answer {
    private final PublishedFeed published;
    private final Answer whole;
    private final Answer shown;
    private final Answer page;
    private final FeedLimit limit;

    private ArchiveAnswer(PublishedFeed published, Answer whole, Answer shown, Answer page, FeedLimit limit) {
        this.published = published;
        this.whole = whole;
        this.shown = shown;
        this.page = page;
        this.limit = limit;
    }

    /**
     * The archive as it is published now.
     *
     * @param page for people
     * @param before what stood at the address until now
     */
    static ArchiveAnswer of(PublishedFeed published, Answer page, FeedLimit limit, @Nullable Answer before) {
        if (before instanceof ArchiveAnswer earlier && earlier.published.isOf(published)) {
            return new ArchiveAnswer(published, earlier.whole, earlier.shown, page, limit);
        }
        return new ArchiveAnswer(
                published,
                made(published, heading -> heading),
                made(published, FeedHeadings::forBrowsers),
                page,
                limit);
    }

    private static Answer made(PublishedFeed published, UnaryOperator<Heading> form) {
        return new PageOnDemand(() -> {
            byte[] bytes = published.file().bytes();
            Validators validators = Validators.of(bytes, published.modified());
            return Document.of(form.apply(FeedHeadings.forReaders(published, validators, "")), bytes, Memory.HEAP);
        });
    }

    @Override
    public Answer to(Request request) {
        if (Visitor.isPerson(request.getHeaders())) {
            return (FeedAnswer.isRaw(request) ? shown : page).to(request);
        }
        Answer all = whole.to(request);
        return all instanceof NotModified
                ? all
                : limit.refusal(request, published.modified().toString()).orElse(all);
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        to(request).send(request, response, callback);
    }
}
