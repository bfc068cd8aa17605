package dev.pressrun.feed;

import dev.pressrun.text.Sha1;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The identifier that the podcast namespace derives from a feed's address: a UUID of version 5 (RFC 9562, section 5.5) of the
 * address without its scheme and without slashes at its end, so that moving to https keeps it.
 */
final class PodcastGuid {
    private static final UUID NAMESPACE = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    private PodcastGuid() {}

    static UUID of(String address) {
        String name = address.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "");
        ByteBuffer input = ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name.getBytes(StandardCharsets.UTF_8));
        ByteBuffer hash = ByteBuffer.wrap(Sha1.of(input.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
