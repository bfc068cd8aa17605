package dev.pressrun.web;

import dev.pressrun.feed.FeedFile;
import dev.pressrun.feed.FeedParts;
import dev.pressrun.web.Document.Heading;
import dev.pressrun.web.Document.Memory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is new in a feed since each earlier state that readers may have: the feed with only the entries that are new or changed
 * (RFC 3229 with the instance manipulation {@code feed}, as newsboat and feedparser ask for it).
 */
final class Deltas {
    private static final String ACCEPTED = "A-IM";
    private static final int IM_USED = 226;

    private final FeedParts feed;
    private final FeedHistory history;
    private final Heading heading;
    /** By the number of the state that they begin at, each made when it is first asked for; empty where the whole is better. */
    private final Map<Integer, Optional<Document>> prepared = new ConcurrentHashMap<>();

    private Deltas(FeedParts feed, FeedHistory history, Heading heading) {
        this.feed = feed;
        this.history = history;
        this.heading = heading;
    }

    static Deltas of(FeedFile file, Heading whole, FeedHistory before) {
        FeedParts feed = FeedParts.of(file);
        HttpFields common = HttpFields.build(whole.common())
                .put(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, Caching.DELTA.field()))
                .add(new PreEncodedHttpField("IM", "feed"))
                .asImmutable();
        return new Deltas(
                feed,
                before.then(whole.validators().tag(), feed),
                new Heading(IM_USED, whole.mediaType(), whole.validators(), common));
    }

    FeedHistory history() {
        return history;
    }

    /** What is new for who asks for a part and has a state that we remember; {@code whole} when nothing less says it all. */
    Optional<Answer> to(Request request, Answer whole) {
        return isWantedBy(request)
                ? newestHeldBy(request).map(base -> new Delta(base, numberOf(base), whole))
                : Optional.empty();
    }

    private static boolean isWantedBy(Request request) {
        HttpFields asked = request.getHeaders();
        return asked.contains(ACCEPTED)
                && HttpMethod.GET.is(request.getMethod())
                && asked.getQualityCSV(ACCEPTED).stream()
                        .anyMatch(manipulation ->
                                manipulation.toLowerCase(Locale.ROOT).equals("feed"));
    }

    private Optional<EntityTag> newestHeldBy(Request request) {
        List<EntityTag> held = EntityTag.heldBy(request.getHeaders());
        return held.stream()
                .filter(tag -> history.states().containsKey(tag.name()))
                .max((a, b) -> Integer.compare(numberOf(a), numberOf(b)));
    }

    private int numberOf(EntityTag tag) {
        return history.states().getOrDefault(tag.name(), 0);
    }

    /**
     * Nothing when no entry is new, since then something else changed that only the whole feed tells: an entry was taken back, or
     * the feed has another title. Nothing either when all are new.
     */
    private Optional<Document> make(int since) {
        IntPredicate isNew = history.newSince(since, feed);
        long count = IntStream.range(0, feed.size()).filter(isNew).count();
        return count == 0 || count == feed.size()
                ? Optional.empty()
                : Optional.of(Document.of(heading, feed.only(isNew), Memory.HEAP));
    }

    /** What is new since one state. */
    private final class Delta implements Answer {
        private final EntityTag base;
        private final int since;
        private final Answer whole;

        Delta(EntityTag base, int since, Answer whole) {
            this.base = base;
            this.since = since;
            this.whole = whole;
        }

        @Override
        public boolean isReady() {
            return prepared.containsKey(since);
        }

        @Override
        public void send(Request request, Response response, Callback callback) {
            Optional<Document> delta = prepared.computeIfAbsent(since, Deltas.this::make);
            if (delta.isPresent()) {
                response.getHeaders().add("Delta-Base", base.written());
                delta.get().formFor(request).found().send(request, response, callback);
            } else {
                whole.to(request).send(request, response, callback);
            }
        }
    }
}
