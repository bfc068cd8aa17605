package dev.pressrun.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the mail server. One that was used is kept for the next message, until it was idle for a while or has
 * carried 20 messages.
 */
final class SmtpConnections implements AutoCloseable {
    /** Yahoo takes about so many on one; elsewhere, a greeting for every 20 messages costs little. */
    private static final int MESSAGES_PER_CONNECTION = 20;

    private final SmtpSettings settings;
    private final SmtpTimeouts timeouts;
    private final HelloName helloName = new HelloName();
    private final Deque<SmtpConnection> idle = new ArrayDeque<>();
    private final Set<SmtpConnection> used = new HashSet<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(SmtpConnections::daemon);
    private boolean closed;

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until the executor is shut down
    SmtpConnections(SmtpSettings settings, SmtpTimeouts timeouts) {
        this.settings = settings;
        this.timeouts = timeouts;
        long period = timeouts.idle().toMillis();
        watch.scheduleWithFixedDelay(this::closeIdle, period, period, TimeUnit.MILLISECONDS);
    }

    /** One that was used before, if there is one. */
    synchronized Optional<SmtpConnection> reuse() {
        SmtpConnection connection = idle.pollFirst();
        if (connection == null) {
            return Optional.empty();
        }
        used.add(connection);
        return Optional.of(connection);
    }

    /** A new one, to send for the domain. */
    SmtpConnection open(String domain) throws MessagingException {
        SmtpConnection connection = SmtpConnection.open(settings, timeouts, helloName.forDomain(domain), watch);
        synchronized (this) {
            used.add(connection);
            if (closed) {
                connection.cut();
            }
        }
        return connection;
    }

    /** Takes back what {@link #reuse} or {@link #open} gave. */
    void giveBack(SmtpConnection connection) {
        synchronized (this) {
            used.remove(connection);
            if (!closed && !connection.isBroken() && connection.messages() < MESSAGES_PER_CONNECTION) {
                idle.addFirst(connection);
                return;
            }
        }
        connection.leave();
    }

    private void closeIdle() {
        List<SmtpConnection> old;
        synchronized (this) {
            old = idle.stream()
                    .filter(connection -> connection.isIdleFor(timeouts.idle()))
                    .toList();
            idle.removeAll(old);
        }
        old.forEach(SmtpConnection::leave);
    }

    /** Leaves the idle ones, and cuts those that are used. */
    @Override
    public void close() {
        List<SmtpConnection> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(idle);
            idle.clear();
            used.forEach(SmtpConnection::cut);
        }
        left.forEach(SmtpConnection::leave);
        watch.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "smtp-watch");
        thread.setDaemon(true);
        return thread;
    }
}
