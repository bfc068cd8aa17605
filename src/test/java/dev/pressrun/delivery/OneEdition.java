package dev.pressrun.delivery;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.EditionSummary;
import dev.pressrun.digest.Editions;
import dev.pressrun.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store that holds one edition, for tests of what sends it. */
public record OneEdition(Edition edition) implements Editions {
    @Override
    public Optional<Edition> find(EditionId id) {
        return id.equals(edition.id()) ? Optional.of(edition) : Optional.empty();
    }

    @Override
    public Optional<Instant> setUpAt(String digest) {
        return Optional.of(Instant.EPOCH);
    }

    @Override
    public Instant setUp(String digest, Instant now) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public Set<PostId> sent(String digest) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public Added add(Edition added) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public List<EditionSummary> list(String digest) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public long state(String digest) {
        throw new UnsupportedOperationException("not needed here");
    }
}
