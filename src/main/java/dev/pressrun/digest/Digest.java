package dev.pressrun.digest;

import dev.pressrun.post.Content;
import dev.pressrun.post.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter as it is set up.
 *
 * @param name what the owner calls it in settings and commands: lower-case letters, digits and hyphens
 * @param title what readers see
 * @param subject the subject line, in which {@code {title}}, {@code {date}}, {@code {count}} and {@code {first}} (the title of
 *     the newest post) are filled in
 * @param replyTo where answers go; null for the sender
 * @param tags only posts with one of these; all posts when empty
 * @param minPosts fewer new posts than this wait for the next edition; at least 1
 * @param maxPosts more new posts than this wait for the next edition, the oldest go first; at least {@code minPosts}
 * @param address the postal address in the footer; empty for none
 * @param since posts before this day are never sent; null for the day on which the digest was set up
 * @param locale the language in which it speaks to its readers, and writes dates
 * @param archive whether everybody can read its editions on the web
 */
public record Digest(
        String name,
        String title,
        String subject,
        Mailbox from,
        @Nullable Mailbox replyTo,
        List<Tag> tags,
        Content content,
        int minPosts,
        int maxPosts,
        String address,
        ZoneId zone,
        @Nullable LocalDate since,
        Locale locale,
        Archive archive) {
    /** Whether something is there for everybody. */
    public enum Archive {
        YES,
        NO
    }

    public Digest {
        if (!isName(name)) {
            throw new IllegalArgumentException("a digest's name has lower-case letters, digits and hyphens: " + name);
        }
        if (minPosts < 1 || maxPosts < minPosts) {
            throw new IllegalArgumentException("min-posts and max-posts do not fit: " + minPosts + ", " + maxPosts);
        }
        tags = List.copyOf(tags);
    }

    /** Whether a digest may be called so: as a part of a domain, which it is in List-Id (RFC 2919), in small letters. */
    public static boolean isName(String text) {
        return text.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }

    /** Whether its editions have pages. */
    public boolean isArchived() {
        return archive == Archive.YES;
    }

    /** The same digest with other limits. */
    public Digest with(int minPosts, int maxPosts) {
        return new Digest(
                name, title, subject, from, replyTo, tags, content, minPosts, maxPosts, address, zone, since, locale,
                archive);
    }
}
