package dev.pressrun.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;

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

    static Answer alive() {
        return LIVES;
    }

    Answer ready(Stage stage) {
        Readiness now = readiness.get();
        Readiness whole = stage == Stage.PUBLISHED ? now : now.butNot("web", "nothing is published yet");
        int status = whole.ready() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
        return Fixed.of(status, Caching.NEVER, "application/json", JSON.toJson(whole) + "\n");
    }

    /** How far the web server has come. */
    enum Stage {
        EMPTY,
        PUBLISHED
    }
}
