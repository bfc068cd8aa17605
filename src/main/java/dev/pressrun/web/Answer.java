package dev.pressrun.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What stands at an address, ready to be sent to any number of readers at once. */
interface Answer {
    void send(Request request, Response response, Callback callback);

    /** What exactly this request gets, as far as that can be said without work; at most places everybody gets the same. */
    default Answer to(Request request) {
        return this;
    }

    /** Whether it lies in memory. What does not is rendered, packed or read first, and the others do not wait for it. */
    default boolean isReady() {
        return true;
    }

    /** Has another thread send it, one that may wait. */
    static void sendLater(Answer answer, Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                answer.send(request, response, callback);
            } catch (RuntimeException e) {
                Refusals.broken(e, request, response, callback);
            }
        });
    }

    /** Sends prepared fields and bytes; the buffer is shared, so its position is left alone. */
    static void write(int status, HttpFields fields, ByteBuffer body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().add(fields);
        response.write(true, body.slice(), callback);
    }
}
