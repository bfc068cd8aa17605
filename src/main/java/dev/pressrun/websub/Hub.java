package dev.pressrun.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One hub and what it has been told, with a thread of its own, so that a hub that hangs keeps no other one waiting. */
final class Hub {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** So that no form becomes too long for a hub. */
    private static final int MOST_AT_ONCE = 20;

    private final URI address;
    private final HubClient client;
    private final Told told;
    private final Backoff backoff;
    /** What a log may say of it: the rest of its address may hold a secret. */
    private final String name;

    private final Thread thread;

    /** What is served, guarded by this. */
    private List<Topic> served = List.of();

    private volatile String trouble = "";
    private int failures;
    private @Nullable Map<URI, Instant> known;

    Hub(URI address, HubClient client, Told told, Backoff backoff) {
        this.address = address;
        this.client = client;
        this.told = told;
        this.backoff = backoff;
        this.name = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
        this.thread = new Thread(this::run, "hub-" + name);
        this.thread.setDaemon(true); // the end of the service does not wait for somebody else's server
    }

    void start() {
        thread.start();
    }

    /** Says what is served from now on. */
    synchronized void serve(List<Topic> topics) {
        served = List.copyOf(topics);
        notifyAll();
    }

    /** Why the hub does not know of the newest feeds; empty when it does, or soon will. */
    Optional<String> trouble() {
        return Optional.of(trouble).filter(text -> !text.isEmpty());
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                settle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() throws InterruptedException {
        try {
            Map<URI, Instant> before = known == null ? new HashMap<>(told.upTo(address)) : known;
            known = before;
            List<Topic> due = due(before);
            switchOn(client.tell(address, due), due, before);
        } catch (RuntimeException e) {
            // the memory failed: the hub is told again rather than not at all
            later("could not be remembered: " + e.getMessage(), Duration.ZERO);
        }
    }

    /** Waits until there is something that the hub does not know. */
    private synchronized List<Topic> due(Map<URI, Instant> before) throws InterruptedException {
        while (true) {
            List<Topic> due = served.stream()
                    .filter(topic -> !topic.changed().equals(before.get(topic.address())))
                    .limit(MOST_AT_ONCE)
                    .toList();
            if (!due.isEmpty()) {
                return due;
            }
            wait();
        }
    }

    private void switchOn(Answer answer, List<Topic> topics, Map<URI, Instant> before) throws InterruptedException {
        if (answer instanceof Answer.Later later) {
            later(later.reason(), later.rest());
            return;
        }
        // what a hub has refused is not asked of it again, but the next version of it is
        told.tell(address, topics);
        topics.forEach(topic -> before.put(topic.address(), topic.changed()));
        failures = 0;
        if (answer instanceof Answer.Refused refused) {
            complain(refused.reason(), "the next change is its next chance");
        } else {
            trouble = "";
            LOG.info("told a hub hub={} feeds={}", name, topics.size());
        }
    }

    private void later(String reason, Duration rest) throws InterruptedException {
        failures++;
        long wait = Math.max(backoff.after(failures).toMillis(), rest.toMillis());
        complain(reason, "it is told again in " + TimeUnit.MILLISECONDS.toSeconds(wait) + " s");
        TimeUnit.MILLISECONDS.sleep(wait);
    }

    /** One reason is said once. */
    private void complain(String reason, String next) {
        String said = name + " " + reason;
        if (!said.equals(trouble)) {
            LOG.warn("a hub was not told of new posts: it {}; {} hub={}", reason, next, name);
        }
        trouble = said;
    }
}
