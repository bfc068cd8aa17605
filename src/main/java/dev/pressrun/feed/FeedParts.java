package dev.pressrun.feed;

import dev.pressrun.text.Checksum;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A feed taken apart where its entries begin and end, byte for byte, so that a feed of some of them can be put together again.
 * For feeds that we wrote: in them a less-than sign is always markup, and the items of a JSON Feed stand in the outermost object.
 */
public final class FeedParts {
    private final byte[] bytes;
    private final List<Span> entries;
    /** Where the frame says that these are all entries there are (RFC 5005, section 2); empty where it does not. */
    private final Span complete;

    private FeedParts(byte[] bytes, List<Span> entries, Span complete) {
        this.bytes = bytes;
        this.entries = entries;
        this.complete = complete;
    }

    public static FeedParts of(FeedFile feed) {
        byte[] bytes = feed.bytes();
        if (feed.mediaType().startsWith(RssFeed.MEDIA_TYPE)) {
            return ofXml("item", bytes);
        }
        return feed.mediaType().startsWith(AtomFeed.MEDIA_TYPE)
                ? ofXml("entry", bytes)
                : new FeedParts(bytes, new JsonSpans(bytes).find(), Span.NONE);
    }

    private static FeedParts ofXml(String entry, byte[] bytes) {
        List<Span> entries = XmlSpans.of(entry, bytes);
        int head = entries.isEmpty() ? 0 : entries.get(0).from();
        return new FeedParts(bytes, entries, XmlSpans.ofEmpty("fh:complete", bytes, head));
    }

    /** How many entries the feed has. */
    public int size() {
        return entries.size();
    }

    /** A number that entries of other bytes do not have, but for a chance of one in 2^64; made fast, not against an attacker. */
    public long fingerprint(int entry) {
        Span span = entries.get(entry);
        return new Checksum()
                .add(bytes, span.from(), span.until() - span.from())
                .value();
    }

    /**
     * The bytes of the feed with only those of its entries. When some are left out it no longer says to be complete, or readers
     * would take those that they have for deleted.
     */
    public byte[] only(IntPredicate wanted) {
        if (entries.isEmpty()) {
            return bytes.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        int end = entries.get(entries.size() - 1).until();
        Span claim = IntStream.range(0, entries.size()).allMatch(wanted) ? Span.NONE : complete;
        out.write(bytes, 0, claim.from());
        out.write(bytes, claim.until(), entries.get(0).from() - claim.until());
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
    record Span(int from, int until) {
        static final Span NONE = new Span(0, 0);
    }
}
