package dev.pressrun.websub;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What hubs were told, for as long as a test runs. */
final class MemoryTold implements Told {
    private final Map<URI, Map<URI, Instant>> hubs = new ConcurrentHashMap<>();

    @Override
    public Map<URI, Instant> upTo(URI hub) {
        return Map.copyOf(hubs.getOrDefault(hub, Map.of()));
    }

    @Override
    public void tell(URI hub, Collection<Topic> topics) {
        Map<URI, Instant> told = hubs.computeIfAbsent(hub, any -> new ConcurrentHashMap<>());
        topics.forEach(topic -> told.put(topic.address(), topic.changed()));
    }
}
