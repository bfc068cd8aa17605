package dev.pressrun.web;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer to a request. Nothing that is asked for with GET changes anything. Answers that lie in memory are sent by the
 * thread that read the request, which saves waking another one; the others by a thread that may wait.
 */
final class SiteHandler extends Handler.Abstract.NonBlocking {
    private final Health health;
    private final WebSettings settings;
    private final FeedLimit limit;
    private final @Nullable Unsubscribe unsubscribe;
    private final @Nullable ArchiveMap archive;
    private final AtomicReference<@Nullable SiteMap> site = new AtomicReference<>();

    SiteHandler(Health health, WebSettings settings, @Nullable Unsubscribe unsubscribe, @Nullable Archive archive) {
        this.health = health;
        this.settings = settings;
        this.unsubscribe = unsubscribe;
        this.limit = new FeedLimit(settings);
        this.archive = archive == null ? null : new ArchiveMap(archive, settings, limit);
    }

    /** From now on requests see this; those that are being answered finish with what was before. */
    synchronized void show(Publication publication) {
        site.set(SiteMap.of(publication, settings, limit, site.get()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            Answer answer = answer(request).to(request);
            if (answer.isReady()) {
                answer.send(request, response, callback);
            } else {
                Answer.sendLater(answer, request, response, callback);
            }
        } catch (RuntimeException e) {
            Refusals.broken(e, request, response, callback);
        }
        return true;
    }

    private Answer answer(Request request) {
        Answer personal = unsubscribe == null ? null : unsubscribe.answer(request);
        return personal == null ? publicAnswer(request) : personal;
    }

    private Answer publicAnswer(Request request) {
        String method = request.getMethod();
        if (HttpMethod.OPTIONS.is(method)
                && request.getHeaders().contains("Access-Control-Request-Method")
                && isFeed(request)) {
            return Refusals.PREFLIGHT;
        }
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
            return Refusals.METHOD;
        }
        if (Refusals.hasBody(request)) {
            return Refusals.BODY;
        }
        String written = request.getHttpURI().getPath();
        SiteMap map = site.get();
        Answer exact = map == null ? null : map.exactlyAt(written);
        return exact == null ? SitePath.parse(written).map(this::at).orElse(Refusals.BAD_PATH) : exact;
    }

    private boolean isFeed(Request request) {
        SiteMap map = site.get();
        String written = request.getHttpURI().getPath();
        Answer answer = map == null ? null : map.exactlyAt(written);
        return answer instanceof FeedAnswer
                || answer instanceof ArchiveAnswer
                || (archive != null
                        && SitePath.parse(written).filter(archive::hasFeedAt).isPresent());
    }

    private Answer at(SitePath path) {
        SiteMap map = site.get();
        if (path.equals(Health.ALIVE)) {
            return Health.alive();
        }
        if (path.equals(Health.READY)) {
            return health.ready(map == null ? Health.Stage.EMPTY : Health.Stage.PUBLISHED);
        }
        Answer edition = archive == null ? null : archive.at(path);
        if (edition != null) {
            return edition;
        }
        return map == null ? Refusals.NOT_YET : map.at(path);
    }
}
