package dev.pressrun.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Finds the answer to a request. Nothing that a reader asks for changes anything. */
final class SiteHandler extends Handler.Abstract {
    private final Health health;
    private final AtomicReference<@Nullable SiteMap> site = new AtomicReference<>();

    SiteHandler(Health health) {
        this.health = health;
    }

    /** From now on requests see this; those that are being answered finish with what was before. */
    synchronized void show(Publication publication, WebSettings settings) {
        site.set(SiteMap.of(publication, settings, site.get()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        answer(request).send(request, response, callback);
        return true;
    }

    private Answer answer(Request request) {
        String method = request.getMethod();
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
            return Refusals.METHOD;
        }
        if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return Refusals.BODY;
        }
        Optional<SitePath> path = SitePath.parse(request.getHttpURI().getPath());
        return path.isEmpty() ? Refusals.BAD_PATH : at(path.get());
    }

    private Answer at(SitePath path) {
        SiteMap map = site.get();
        if (path.equals(Health.ALIVE)) {
            return Health.alive();
        }
        if (path.equals(Health.READY)) {
            return health.ready(map == null ? Health.Stage.EMPTY : Health.Stage.PUBLISHED);
        }
        return map == null ? Refusals.NOT_YET : map.at(path);
    }
}
