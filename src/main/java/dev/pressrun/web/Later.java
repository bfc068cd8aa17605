package dev.pressrun.web;

import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer for one reader, which is worked out when it is sent. */
record Later(Supplier<Answer> work) implements Answer {
    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        work.get().send(request, response, callback);
    }
}
