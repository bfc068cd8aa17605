package dev.pressrun.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which a request has begun but does not come to the end of its header. Jetty's idle timeout alone does
 * not: a client that sends one byte every few seconds is never idle.
 */
final class SlowRequests extends AbstractLifeCycle {
    private final ServerConnector connector;
    private final Duration patience;
    private final Duration pause;
    private final Map<EndPoint, Progress> seen = new HashMap<>();

    SlowRequests(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience;
        this.pause = patience.dividedBy(5);
    }

    @Override
    protected void doStart() {
        connector.getScheduler().schedule(this::look, pause);
    }

    private void look() {
        Set<EndPoint> open = Set.copyOf(connector.getConnectedEndPoints());
        seen.keySet().retainAll(open);
        long now = System.nanoTime();
        for (EndPoint endPoint : open) {
            Connection connection = endPoint.getConnection();
            if (connection != null) {
                Progress progress = seen.getOrDefault(endPoint, Progress.NONE).then(connection, now);
                seen.put(endPoint, progress);
                if (progress.stalledFor(now) > patience.toNanos()) {
                    endPoint.close();
                }
            }
        }
        if (isRunning()) {
            connector.getScheduler().schedule(this::look, pause);
        }
    }

    /**
     * How far a connection has come.
     *
     * @param requests how many requests were read whole
     * @param bytes how many bytes there were when the last of them was seen
     * @param since when bytes of another request were first seen, 0 for none
     */
    private record Progress(long requests, long bytes, long since) {
        static final Progress NONE = new Progress(0, 0, 0);

        Progress then(Connection connection, long now) {
            if (connection.getMessagesIn() != requests) {
                return new Progress(connection.getMessagesIn(), connection.getBytesIn(), 0);
            }
            boolean begun = connection.getBytesIn() > bytes && connection.getMessagesOut() == requests;
            return begun && since == 0 ? new Progress(requests, bytes, now) : this;
        }

        long stalledFor(long now) {
            return since == 0 ? 0 : now - since;
        }
    }
}
