package dev.pressrun.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Serves feeds and pages over HTTP. What is published is worked out once, at {@link #publish}; a request looks up its path and
 * gets bytes that are ready. Until something is published, readers are told to come back.
 */
public final class WebServer implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration HEADER = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int CONNECTIONS = 4_000;
    private static final int THREADS = 32;

    private final WebSettings settings;
    private final SiteHandler handler;
    private final Server server;
    private final ServerConnector connector;

    /** Prepares a server that listens nowhere yet; {@code readiness} is asked at every request for {@code /readyz}. */
    public WebServer(WebSettings settings, Supplier<Readiness> readiness, Readership readers, Archive archive) {
        this(settings, readiness, readers, archive, HEADER);
    }

    /** The same without pages about readers and editions. */
    public WebServer(WebSettings settings, Supplier<Readiness> readiness) {
        this(settings, readiness, null, null, HEADER);
    }

    /** The same with another time for a request to come to the end of its header; its body has twice as much. */
    WebServer(
            WebSettings settings,
            Supplier<Readiness> readiness,
            @Nullable Readership readers,
            @Nullable Archive archive,
            Duration patience) {
        this.settings = settings;
        Unsubscribe unsubscribe = readers == null ? null : new Unsubscribe(readers, settings, patience.multipliedBy(2));
        this.handler = new SiteHandler(new Health(readiness), settings, unsubscribe, archive);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("web");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 2, new HttpConnectionFactory(http()));
        connector.setHost(settings.address());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        server.addBean(new SlowRequests(connector, patience));
        server.setErrorHandler(new Refusals());
        server.setHandler(new GracefulHandler(handler));
        server.setStopTimeout(DRAIN.toMillis());
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        // a percent sign in a path is fine: SitePath decodes exactly once
        http.setUriCompliance(UriCompliance.DEFAULT.with("pressrun", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return http;
    }

    /** Begins to listen and gives the port. */
    public int start() {
        try {
            connector.open();
        } catch (IOException refused) {
            throw new CannotListenException(settings, refused);
        }
        LifeCycle.start(server);
        return connector.getLocalPort();
    }

    /** Shows this to every request that comes from now on. May be called before the start and at any time after it. */
    public void publish(Publication publication) {
        handler.show(publication);
    }

    /** Takes no more requests, and gives those that are being answered 5 seconds to finish. */
    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
