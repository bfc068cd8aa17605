package dev.pressrun.source;

import dev.pressrun.media.WrittenMedia;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post that its author does not hold back, and that readers may see from a certain moment.
 *
 * @param media what the author wrote about pictures and sounds; the post has them when it is known which files there are
 * @param written the id that its author gave it
 * @param fingerprint of its title and text
 * @param from when readers may see it: when it is published, unless its generator shows what is dated in the future
 * @param until when they may no longer see it
 */
record Candidate(
        Post post,
        WrittenMedia media,
        Optional<PostId> written,
        String fingerprint,
        Instant from,
        Optional<Instant> until) {
    boolean isUpcoming(Instant now) {
        return from.isAfter(now);
    }

    boolean isPublished(Instant now) {
        return !isUpcoming(now) && until.map(now::isBefore).orElse(true);
    }

    /** When time alone will make it appear, look otherwise or go; empty when it stays as it is. */
    Optional<Instant> nextChange(Instant now) {
        if (isUpcoming(now)) {
            return Optional.of(from);
        }
        if (!isPublished(now)) {
            return Optional.empty();
        }
        Instant updated = post.updated().toInstant();
        boolean isChangeNext =
                updated.isAfter(now) && until.map(updated::isBefore).orElse(true);
        return isChangeNext ? Optional.of(updated) : until;
    }

    /** The same post with an id and addresses of its own. */
    Candidate named(PostId id, URI url, List<URI> aliases) {
        return new Candidate(post.named(id, url, aliases), media, written, fingerprint, from, until);
    }

    /** The day that it is dated. */
    LocalDate day() {
        return post.published().toLocalDate();
    }

    /** The address of its page below the site's. */
    String address(Site site) {
        return below(site, post.url());
    }

    /** An address as the ledger has it: below the site's where it is there, else the whole of it. */
    static String below(Site site, URI url) {
        String address = url.toString();
        String base = site.url().toString();
        return address.startsWith(base) ? address.substring(base.length()) : address;
    }

    /** The address that the ledger means. */
    static URI above(Site site, String address) {
        return address.contains("://") ? URI.create(address) : site.at(address);
    }

    /** What the ledger must say of it when it is published. */
    PublishedPost line(Site site, Instant now) {
        return new PublishedPost(post.id(), post.path(), address(site), List.of(), day(), fingerprint, now, now);
    }

    /** The post as of now: it cannot have been changed at a time that is yet to come. */
    Post at(Instant now, Notes notes) {
        if (!post.updated().toInstant().isAfter(now) || post.updated().equals(post.published())) {
            return post;
        }
        notes.warn(
                0,
                "was changed at a time that is yet to come (" + post.updated()
                        + ") and counts as unchanged until then; correct the date of the change");
        return post.updatedAt(post.published());
    }
}
