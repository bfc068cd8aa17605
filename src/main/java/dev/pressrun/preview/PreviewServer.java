package dev.pressrun.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows a preview to a browser on this machine, and tells it when there is something else to see. */
public final class PreviewServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final State state = new State();
    private final Changes changes = new Changes(state);

    /** Prepares it; {@code port} 0 takes any free one. Throws {@link UncheckedIOException} when the port is taken. */
    public PreviewServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on 127.0.0.1 port " + port + ": " + e.getMessage()
                            + "; is another program there already? see --port",
                    e);
        }
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new PreviewHandler(state, changes, port()));
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress("localhost", LOOPBACK);
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** Shows this from now on. */
    public void show(Showing showing) {
        state.show(showing);
    }

    /** Says what is wrong, above what was shown before; nothing when all is well again. */
    public void say(List<String> trouble) {
        state.say(trouble);
    }

    @Override
    public void close() {
        state.end();
        server.stop(0);
        threads.shutdownNow();
    }
}
