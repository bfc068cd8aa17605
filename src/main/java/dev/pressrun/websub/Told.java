package dev.pressrun.websub;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Remembers up to which change of each feed a hub was told. */
public interface Told {
    /** By the addresses of the feeds, the change that the hub was told of last. */
    Map<URI, Instant> upTo(URI hub);

    /** Remembers that the hub was told of these changes; each takes the place of what was remembered of its feed. */
    void tell(URI hub, Collection<Topic> topics);
}
