package dev.pressrun.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads the form that a request brings, and then answers. No thread waits for the bytes of a slow client; one that needs longer
 * than {@code patience} for all of them is cut off.
 */
record Posted(Duration patience, Function<PostedForm, Answer> then) implements Answer {
    private static final int LONGEST = 64 * 1024;

    private static final Notice TOO_LONG =
            Notice.of(HttpStatus.PAYLOAD_TOO_LARGE_413, "form").with(HttpHeader.CONNECTION, "close");

    private static final Notice BROKEN_OFF =
            Notice.of(HttpStatus.BAD_REQUEST_400, "lost").with(HttpHeader.CONNECTION, "close");

    @Override
    public void send(Request request, Response response, Callback callback) {
        if (request.getLength() > LONGEST) {
            TOO_LONG.send(request, response, callback);
            return;
        }
        Content.Source.asByteArrayAsync(
                request, LONGEST, new Arrival(request, response, callback, cutOffLater(request), then));
    }

    private Scheduler.Task cutOffLater(Request request) {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        return request.getComponents().getScheduler().schedule(client::close, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Goes on when all bytes are there, or will never be. */
    private record Arrival(
            Request request,
            Response response,
            Callback callback,
            Scheduler.Task cutOff,
            Function<PostedForm, Answer> then)
            implements Promise.Invocable<byte[]> {
        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded(byte[] body) {
            cutOff.cancel();
            PostedForm form = PostedForm.of(request.getHeaders().get(HttpHeader.CONTENT_TYPE), body);
            Answer.sendLater(new Later(() -> then.apply(form)), request, response, callback);
        }

        @Override
        public void failed(Throwable failure) {
            cutOff.cancel();
            // told to the callback, Jetty would log the address, in which there may be a reader's token
            (failure instanceof IllegalStateException ? TOO_LONG : BROKEN_OFF).send(request, response, callback);
        }
    }
}
