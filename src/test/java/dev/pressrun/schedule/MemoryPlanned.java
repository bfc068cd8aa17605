package dev.pressrun.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in memory up to when each task has been planned. */
final class MemoryPlanned implements Planned {
    private final Map<String, Instant> moments = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> until(String task) {
        return Optional.ofNullable(moments.get(task));
    }

    @Override
    public void decided(String task, Instant until) {
        moments.merge(task, until, (before, now) -> now.isAfter(before) ? now : before);
    }

    @Override
    public void putBack(String task, Instant until) {
        moments.computeIfPresent(task, (name, before) -> before.isAfter(until) ? until : before);
    }
}
