package dev.pressrun.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A feed taken apart where its entries begin and end, byte for byte, so that a feed of some of them can be put together again.
 * For feeds that we wrote: in them a less-than sign is always markup, and the items of a JSON Feed stand in the outermost object.
 */
public final class FeedParts {
    private final byte[] bytes;
    private final List<Span> entries;

    private FeedParts(byte[] bytes, List<Span> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    public static FeedParts of(FeedFile feed) {
        byte[] bytes = feed.bytes();
        if (feed.mediaType().startsWith(RssFeed.MEDIA_TYPE)) {
            return new FeedParts(bytes, XmlSpans.of("item", bytes));
        }
        return new FeedParts(
                bytes,
                feed.mediaType().startsWith(AtomFeed.MEDIA_TYPE)
                        ? XmlSpans.of("entry", bytes)
                        : new JsonSpans(bytes).find());
    }

    /** How many entries the feed has. */
    public int size() {
        return entries.size();
    }

    /** A number that entries of other bytes do not have, but for a chance of one in 2^64; made fast, not against an attacker. */
    public long fingerprint(int entry) {
        Span span = entries.get(entry);
        CRC32 high = new CRC32();
        CRC32C low = new CRC32C();
        high.update(bytes, span.from(), span.until() - span.from());
        low.update(bytes, span.from(), span.until() - span.from());
        return high.getValue() << 32 | low.getValue();
    }

    /** The bytes of the feed with only those of its entries. */
    public byte[] only(IntPredicate wanted) {
        if (entries.isEmpty()) {
            return bytes.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        int end = entries.get(entries.size() - 1).until();
        out.write(bytes, 0, entries.get(0).from());
        int written = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(i)) {
                // the first without what divides it from the one before: a comma, or the start of a line
                int from = written++ == 0
                        ? entries.get(i).from()
                        : entries.get(i - 1).until();
                out.write(bytes, from, entries.get(i).until() - from);
            }
        }
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    /** Where an entry begins, and where the first byte behind it is. */
    record Span(int from, int until) {}
}
