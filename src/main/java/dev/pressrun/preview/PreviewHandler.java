package dev.pressrun.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the browser. */
final class PreviewHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewHandler.class);

    private final State state;
    private final Changes changes;
    private final Guard guard;

    PreviewHandler(State state, Changes changes, int port) {
        this.state = state;
        this.changes = changes;
        this.guard = new Guard(port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders());
            if (refusal.isPresent()) {
                send(exchange, Reply.plain(403, refusal.get()));
            } else if (exchange.getRequestURI().getPath().equals("/changes")) {
                listen(exchange);
            } else {
                send(exchange, reply(exchange.getRequestURI().getPath()));
            }
        }
    }

    private Reply reply(String path) {
        try {
            return new Routes(state.now()).at(path);
        } catch (RuntimeException e) {
            LOG.error("this cannot be shown path={}", path, e);
            return Reply.plain(500, "This cannot be shown: " + e.getMessage());
        }
    }

    private void listen(HttpExchange exchange) throws IOException {
        if (!changes.enter()) {
            send(exchange, Reply.plain(503, "too many windows are open"));
            return;
        }
        safe(exchange, "text/event-stream", Reply.Policy.PAGE);
        exchange.sendResponseHeaders(200, 0);
        changes.tell(exchange);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        safe(exchange, reply.mediaType(), reply.policy());
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), isHead || reply.bytes().length == 0 ? -1 : reply.bytes().length);
        if (!isHead && reply.bytes().length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.bytes());
            }
        }
    }

    private static void safe(HttpExchange exchange, String mediaType, Reply.Policy policy) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", mediaType);
        headers.set("Content-Security-Policy", policy.text());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }
}
