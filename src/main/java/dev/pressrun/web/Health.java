package dev.pressrun.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the two questions of whoever watches the service: does the process live, and can it do its work? */
final class Health {
    static final SitePath ALIVE = new SitePath("/healthz");
    static final SitePath READY = new SitePath("/readyz");

    private static final Answer LIVES = Fixed.text(HttpStatus.OK_200, Caching.NEVER, "ok");
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Supplier<Readiness> readiness;

    Health(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    /** Whether a path is one of ours, whatever the site has there. */
    static boolean has(SitePath path) {
        return path.equals(ALIVE) || path.equals(READY);
    }

    static Answer alive() {
        return LIVES;
    }

    /** Asks every part, which may take a while. */
    Answer ready(Stage stage) {
        return new Question(stage);
    }

    private Answer answer(Stage stage) {
        Readiness now = readiness.get();
        Readiness whole = stage == Stage.PUBLISHED ? now : now.butNot("web", "nothing is published yet");
        int status = whole.ready() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
        return Fixed.of(status, Caching.NEVER, "application/json", JSON.toJson(whole) + "\n");
    }

    /** The question to all parts; an inner class, since the answer is made when it is sent. */
    private final class Question implements Answer {
        private final Stage stage;

        Question(Stage stage) {
            this.stage = stage;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void send(Request request, Response response, Callback callback) {
            answer(stage).send(request, response, callback);
        }
    }

    /** How far the web server has come. */
    enum Stage {
        EMPTY,
        PUBLISHED
    }
}
