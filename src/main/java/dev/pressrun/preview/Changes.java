package dev.pressrun.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Tells browsers of changes, as Server-Sent Events: a version each, the present one first. */
final class Changes {
    /** A browser opens six to one host at most; more are forgotten windows. */
    private static final int LISTENERS = 24;
    /** A line now and then finds out whether anybody still listens. */
    private static final long PULSE_MILLIS = 10_000;

    private final State state;
    private final Semaphore places = new Semaphore(LISTENERS);

    Changes(State state) {
        this.state = state;
    }

    /** Whether there is room for one more; whoever got it calls {@link #tell}. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Tells until the browser goes away or the preview ends. */
    void tell(HttpExchange exchange) throws IOException {
        try (OutputStream out = exchange.getResponseBody()) {
            long version = -1;
            while (!state.isEnded()) {
                long now = state.await(version, PULSE_MILLIS);
                String line = now == version ? ":\n\n" : "retry: 500\ndata: " + now + "\n\n";
                version = now;
                out.write(line.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }
}
