package dev.pressrun.source;

import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a post the same post for ever. */
final class Ids {
    // no control and no half of a character either: files and feeds cannot hold them
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\p{Cc}\\p{Cs}\\s<>\"{}|\\\\^`]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** What the post names, else what its generator's feeds would say. */
    static PostId of(Manuscript manuscript, Addressing addressing, URI url, OffsetDateTime published, Site site) {
        return written(manuscript, site).orElseGet(() -> addressing.id(manuscript, url, published, site));
    }

    /** What the post names. */
    static Optional<PostId> written(Manuscript manuscript, Site site) {
        String written = manuscript.matter().text("guid", "id", "uuid", "feed_id", "wordpress_id", "wp_guid");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (IRI.matcher(written).matches()) {
            return Optional.of(new PostId(written));
        }
        if (UUID.matcher(written).matches()) {
            return Optional.of(new PostId("urn:uuid:" + written));
        }
        return Optional.of(tag(site, "id/" + Permalink.encode(written.replace('/', '-'))));
    }

    /** Whether two ids differ by no more than the site's address in them. */
    static boolean areOfOneWord(PostId one, PostId other) {
        String word = word(one);
        return !word.isEmpty() && word.equals(word(other));
    }

    private static String word(PostId id) {
        int at = id.value().lastIndexOf("/id/");
        return id.value().startsWith("tag:") && at >= 0 ? id.value().substring(at) : "";
    }

    /**
     * A tag URI (RFC 4151) that only this site can have made. The year in it must be one in which the name was the owner's; we
     * cannot know one, so it is the same for all, and stays.
     */
    static PostId tag(Site site, String path) {
        return new PostId("tag:" + site.url().getHost() + ",2005:" + site.url().getRawPath() + path);
    }

    /** The path of an address as an IRI has it: with its letters, whatever their script. */
    static String iri(URI url) {
        StringBuilder path = new StringBuilder();
        url.getPath().codePoints().forEach(c -> {
            boolean isEncoded = c <= ' ' || (c < 0x80 && "%<>\"{}|\\^`".indexOf(c) >= 0) || c == 0x7F;
            path.append(isEncoded ? String.format(Locale.ROOT, "%%%02X", c) : Character.toString(c));
        });
        return path.toString();
    }
}
