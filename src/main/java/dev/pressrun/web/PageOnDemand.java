package dev.pressrun.web;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A page that is made when somebody first asks for it and kept while there is memory. Ten thousand posts would make every
 * publication slow and fill the heap, and nearly all requests are for a few of them. Two readers who come first at the same
 * moment make it twice; both get the same bytes.
 */
final class PageOnDemand implements Answer {
    private final Supplier<Document> maker;
    private volatile SoftReference<Document> made = new SoftReference<>(null);

    PageOnDemand(Supplier<Document> maker) {
        this.maker = maker;
    }

    @Override
    public Answer to(Request request) {
        Document document = made.get();
        return document == null ? this : document.to(request);
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        Document document = maker.get();
        made = new SoftReference<>(document);
        document.send(request, response, callback);
    }
}
