package dev.pressrun.web;

import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Looks for a file at a path, which takes the disk. */
record Search(AssetMap assets, SitePath path, Supplier<Answer> nothing) implements Answer {
    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        assets.at(path).orElseGet(nothing).send(request, response, callback);
    }
}
