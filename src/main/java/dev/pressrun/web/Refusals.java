package dev.pressrun.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The short answers to requests that we do not serve. They repeat nothing of the request and say nothing about the server. */
final class Refusals extends ErrorHandler {
    static final Fixed BAD_PATH =
            Fixed.text(HttpStatus.BAD_REQUEST_400, Caching.NEVER, "This is not an address that we understand.");
    static final Fixed METHOD = Fixed.text(
                    HttpStatus.METHOD_NOT_ALLOWED_405, Caching.NEVER, "Only GET and HEAD work here.")
            .with(HttpHeader.ALLOW, "GET, HEAD")
            .with(HttpHeader.CONNECTION, "close");
    static final Fixed BODY = Fixed.text(HttpStatus.PAYLOAD_TOO_LARGE_413, Caching.NEVER, "A request here has no body.")
            .with(HttpHeader.CONNECTION, "close");
    static final Fixed NOT_YET = Fixed.text(
                    HttpStatus.SERVICE_UNAVAILABLE_503, Caching.NEVER, "The posts are still being read.")
            .with(HttpHeader.RETRY_AFTER, "5");

    /** What Jetty itself refuses, and mistakes of ours. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Fixed.text(status, Caching.NEVER, HttpStatus.getMessage(status)).send(request, response, callback);
        return true;
    }
}
