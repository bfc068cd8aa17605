package dev.pressrun.web;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short answers to requests that we do not serve. They repeat nothing of the request and say nothing about the server. */
final class Refusals extends ErrorHandler {
    static final Notice BAD_PATH = Notice.of(HttpStatus.BAD_REQUEST_400, "address");
    static final Notice METHOD = Notice.of(HttpStatus.METHOD_NOT_ALLOWED_405, "get")
            .with(HttpHeader.ALLOW, "GET, HEAD")
            .with(HttpHeader.CONNECTION, "close");
    static final Notice BODY =
            Notice.of(HttpStatus.PAYLOAD_TOO_LARGE_413, "body").with(HttpHeader.CONNECTION, "close");
    static final Notice NOT_YET =
            Notice.of(HttpStatus.SERVICE_UNAVAILABLE_503, "early").with(HttpHeader.RETRY_AFTER, "5");

    /** What a page in a browser hears before it may ask for a feed with the tag of the state that it has. */
    static final Answer PREFLIGHT = new Fixed(
            HttpStatus.NO_CONTENT_204,
            Fields.openWith(Caching.FEED)
                    .add("Access-Control-Allow-Methods", "GET, HEAD")
                    .add("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since, A-IM")
                    .add("Access-Control-Max-Age", "86400")
                    .asImmutable(),
            ByteBuffer.allocate(0));

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final Map<Integer, String> NAMES = Map.of(
            HttpStatus.BAD_REQUEST_400, "request",
            HttpStatus.URI_TOO_LONG_414, "long",
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "header",
            HttpStatus.INTERNAL_SERVER_ERROR_500, "trouble");

    /** Whether a request has a body, where none is expected. */
    static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Tells a mistake of ours or trouble of the machine. Jetty would log the address too, in which there may be a reader's token. */
    static void broken(RuntimeException trouble, Request request, Response response, Callback callback) {
        LOG.error("a request could not be answered method={}", request.getMethod(), trouble);
        if (response.isCommitted()) {
            callback.failed(trouble);
        } else {
            response.reset();
            notice(HttpStatus.INTERNAL_SERVER_ERROR_500).send(request, response, callback);
        }
    }

    private static Notice notice(int status) {
        return Notice.of(status, NAMES.getOrDefault(status, "other"));
    }

    /** What Jetty itself refuses, and mistakes of ours. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        notice(response.getStatus()).send(request, response, callback);
        return true;
    }
}
