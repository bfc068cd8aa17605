package dev.pressrun.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the ledger: what a post was when it was last published, by which it is known again.
 *
 * @param id the one that it was published under first, and is for ever
 * @param path of its file below the folder of posts
 * @param address of its page below the site's, percent-encoded, so that a site may move
 * @param former the addresses that its page had before, the oldest first
 * @param day the one that it is dated
 * @param fingerprint of its title and text; empty when they are too short to tell it from others
 * @param since when it was published first
 * @param changed when this line was changed last
 */
public record PublishedPost(
        PostId id,
        String path,
        String address,
        List<String> former,
        LocalDate day,
        String fingerprint,
        Instant since,
        Instant changed) {
    public PublishedPost {
        former = List.copyOf(former);
    }

    /** The line once the post is published as another says, which changes nothing where that one says nothing new. */
    public PublishedPost then(PublishedPost next) {
        boolean isSame = isOfSamePlace(next) && fingerprint.equals(next.fingerprint);
        // a clock that was put back must not make the older state the one that holds
        Instant moment = next.changed.isAfter(changed) ? next.changed : changed.plusSeconds(1);
        return isSame ? this : and(next.changedAt(moment));
    }

    /** Whether another line names the same file, address and day. */
    boolean isOfSamePlace(PublishedPost other) {
        return path.equals(other.path) && address.equals(other.address) && day.equals(other.day);
    }

    /** What two lines about the same post say together: the later one holds, and no address is forgotten. */
    public PublishedPost and(PublishedPost other) {
        if (equals(other)) {
            return this;
        }
        boolean isLater = changed.isAfter(other.changed)
                || (changed.equals(other.changed) && toString().compareTo(other.toString()) > 0);
        PublishedPost later = isLater ? this : other;
        PublishedPost earlier = isLater ? other : this;
        Set<String> addresses = new LinkedHashSet<>(earlier.former);
        addresses.add(earlier.address);
        later.former.forEach(address -> {
            addresses.remove(address); // the later order holds
            addresses.add(address);
        });
        addresses.remove(later.address);
        return new PublishedPost(
                id,
                later.path,
                later.address,
                List.copyOf(addresses),
                later.day,
                later.fingerprint,
                since.isBefore(other.since) ? since : other.since,
                later.changed);
    }

    private PublishedPost changedAt(Instant moment) {
        return new PublishedPost(id, path, address, former, day, fingerprint, since, moment);
    }
}
