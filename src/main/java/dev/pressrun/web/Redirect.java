package dev.pressrun.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An address that something had before, or that people try: the way to where it is. */
record Redirect(SitePath target) implements Answer {
    @Override
    public void send(Request request, Response response, Callback callback) {
        Fixed.movedTo(target).open().send(request, response, callback);
    }
}
