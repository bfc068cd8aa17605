package dev.pressrun.post;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every post that was ever published, those that are gone too: their ids are never given to another. */
public final class Ledger {
    public static final Ledger EMPTY = new Ledger(Map.of());

    private static final Comparator<PublishedPost> OLDEST_FIRST = Comparator.comparing(PublishedPost::since)
            .thenComparing(line -> line.id().value());

    private final Map<PostId, PublishedPost> lines;

    private Ledger(Map<PostId, PublishedPost> lines) {
        this.lines = lines;
    }

    /** A ledger of lines in any order; those about the same post become one. */
    public static Ledger of(Collection<PublishedPost> lines) {
        return EMPTY.and(lines);
    }

    /** This ledger and more lines; it does not matter in which order lines come together. */
    public Ledger and(Collection<PublishedPost> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<PostId, PublishedPost> all = new HashMap<>(lines);
        more.forEach(line -> all.merge(line.id(), line, PublishedPost::and));
        return new Ledger(all);
    }

    /** The lines, those first that were published first. */
    public List<PublishedPost> lines() {
        return lines.values().stream().sorted(OLDEST_FIRST).toList();
    }

    /** The lines that another ledger lacks or has otherwise. */
    public List<PublishedPost> missingFrom(Ledger other) {
        return lines().stream()
                .filter(line -> !line.equals(other.lines.get(line.id())))
                .toList();
    }

    public Optional<PublishedPost> find(PostId id) {
        return Optional.ofNullable(lines.get(id));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
