package dev.pressrun.websub;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Tells hubs of every change of the feeds that are served, until each hub knows, also over a restart. */
public final class Hubs implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final List<Hub> hubs;

    public Hubs(List<URI> addresses, Told told) {
        this(addresses, told, new HubClient(PATIENCE), new Backoff(FIRST_WAIT, LONGEST_WAIT, new Random()));
    }

    Hubs(List<URI> addresses, Told told, HubClient client, Backoff backoff) {
        hubs = addresses.stream()
                .distinct()
                .map(address -> new Hub(address, client, told, backoff))
                .toList();
    }

    public void start() {
        hubs.forEach(Hub::start);
    }

    /** Says which feeds are served from now on; returns at once. */
    public void serve(List<Topic> topics) {
        hubs.forEach(hub -> hub.serve(topics));
    }

    /** What keeps hubs from knowing the newest feeds; empty when they do, or soon will. */
    public Optional<String> trouble() {
        return Optional.of(hubs.stream().flatMap(hub -> hub.trouble().stream()).collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    /** Leaves off at once; what a hub does not know yet it is told after the next start. */
    @Override
    public void close() {
        hubs.forEach(Hub::stop);
    }
}
