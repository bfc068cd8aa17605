package dev.pressrun.post;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every post that was ever published, those that are gone too: their ids are never given to another. */
public final class Ledger {
    public static final Ledger EMPTY = new Ledger(Map.of());

    private static final Comparator<PublishedPost> OLDEST_FIRST = Comparator.comparing(PublishedPost::since)
            .thenComparing(line -> line.id().value());

    private final Map<PostId, PublishedPost> lines;
    /** Made when it is asked for; threads that ask at the same time make the same. */
    private volatile @Nullable List<PublishedPost> inOrder;

    private Ledger(Map<PostId, PublishedPost> lines) {
        this.lines = lines;
    }

    /** A ledger of lines in any order; those about the same post become one. */
    public static Ledger of(Collection<PublishedPost> lines) {
        return EMPTY.and(lines);
    }

    /** This ledger and more lines, or itself when it says all of them; it does not matter in which order lines come together. */
    public Ledger and(Collection<PublishedPost> more) {
        Map<PostId, PublishedPost> all = null;
        for (PublishedPost line : more) {
            PublishedPost before = (all == null ? lines : all).get(line.id());
            PublishedPost after = before == null ? line : before.and(line);
            if (before == null || !after.equals(before)) {
                // in the order of the lines, most often: what is sorted already is sorted quickly
                all = all == null ? new LinkedHashMap<>(lines) : all;
                all.put(line.id(), after);
            }
        }
        return all == null ? this : new Ledger(all);
    }

    /** The lines, those first that were published first. */
    public List<PublishedPost> lines() {
        List<PublishedPost> known = inOrder;
        if (known == null) {
            known = lines.values().stream().sorted(OLDEST_FIRST).toList();
            inOrder = known;
        }
        return known;
    }

    /** The lines that another ledger lacks or has otherwise. */
    public List<PublishedPost> missingFrom(Ledger other) {
        return this == other
                ? List.of()
                : lines.values().stream()
                        .filter(line -> !line.equals(other.lines.get(line.id())))
                        .sorted(OLDEST_FIRST)
                        .toList();
    }

    /** Whether a post that is published as a line says is known again by its id, its file, its address and its day. */
    public boolean identifies(PublishedPost line) {
        PublishedPost known = lines.get(line.id());
        return known != null && known.isOfSamePlace(line);
    }

    public Optional<PublishedPost> find(PostId id) {
        return Optional.ofNullable(lines.get(id));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
